package sambandh.application.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.CompanyProfile;

/** What every keeper of the profile does. There is one in a database, so each test goes on from what it finds. */
public interface CompanyProfilesContract {
    CompanyProfiles profiles();

    UnitOfWork unitOfWork();

    @Test
    default void what_was_set_is_found_again_whole() {
        CompanyProfile set = profiles().current().change(SampleCompany.profile("INR"), SampleCompany.FOUNDED);
        unitOfWork().run(() -> profiles().replace(set));
        assertThat(profiles().current()).isEqualTo(set);
        CompanyProfile.Details bare = new CompanyProfile.Details(
                "Bare",
                set.details().currency(),
                set.details().zone(),
                set.details().language(),
                null,
                null,
                null,
                null);
        CompanyProfile changed = set.change(bare, SampleCompany.FOUNDED.plusSeconds(1));
        unitOfWork().run(() -> profiles().replace(changed));
        assertThat(profiles().current()).isEqualTo(changed);
    }

    @Test
    default void a_change_of_an_older_version_is_lost() {
        CompanyProfile set = profiles().current().change(SampleCompany.profile("INR"), SampleCompany.FOUNDED);
        unitOfWork().run(() -> profiles().replace(set));
        assertThatThrownBy(() -> unitOfWork().run(() -> profiles().replace(set)))
                .isInstanceOf(LostUpdate.class);
        CompanyProfile first = CompanyProfile.UNSET.change(SampleCompany.profile("USD"), SampleCompany.FOUNDED);
        assertThatThrownBy(() -> unitOfWork().run(() -> profiles().replace(first)))
                .isInstanceOf(LostUpdate.class);
        assertThat(profiles().current()).isEqualTo(set);
    }

    @Test
    default void to_hold_it_or_to_change_it_wants_a_unit_of_work() {
        assertThatThrownBy(() -> profiles().held()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> profiles().toChange()).isInstanceOf(IllegalStateException.class);
        CompanyProfile now = profiles().current();
        assertThat(unitOfWork().perform(() -> profiles().held())).isEqualTo(now);
        assertThat(unitOfWork().perform(() -> profiles().toChange())).isEqualTo(now);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        CompanyProfile before = profiles().current();
        CompanyProfile next = before.change(SampleCompany.profile("INR"), SampleCompany.FOUNDED);
        assertThatThrownBy(() -> profiles().replace(next)).isInstanceOf(IllegalStateException.class);
        assertThat(profiles().current()).isEqualTo(before);
    }
}
