package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.company.CompanyProfile;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.EmailAddress;

/** What was not sent is asked for again: nothing happens until the cause is mended, then it goes, once. */
class WrittenAnewTest {
    private static final CompanyFacts.Company UNNAMED = new CompanyFacts.Company(
            CompanyProfile.UNSET.details().name(),
            LetterDesk.COMPANY.language(),
            LetterDesk.COMPANY.zone(),
            null,
            null,
            null,
            null);

    private final LetterDesk desk = new LetterDesk();

    private static Recipient at(Recipient r, String address) {
        return new Recipient(
                r.personId(),
                r.name(),
                r.called(),
                r.language(),
                r.zone(),
                new EmailAddress(address),
                r.doNotContact(),
                r.optOuts(),
                r.customers());
    }

    /** Asks twice: the same letter is the answer, whatever became of it. */
    private Letter onceOnly(UUID person) {
        Letter letter = desk.thanked(person);
        assertThat(desk.thanked(person)).isEqualTo(letter);
        return letter;
    }

    @Test
    void who_has_an_address_now_gets_the_letter_and_both_are_kept() {
        Recipient nobody = desk.recipients.add("Nobody", null, null, desk.customer);
        Letter before = onceOnly(nobody.personId());
        assertThat(before.notSentBecause()).isEqualTo(NotSentBecause.NO_ADDRESS);

        desk.recipients.put(at(nobody, "nobody@example.com"));
        Letter after = onceOnly(nobody.personId());
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.state()).isEqualTo(State.QUEUED);
        desk.sendAll();

        assertThat(onceOnly(nobody.personId()).state()).isEqualTo(State.SENT);
        assertThat(desk.delivered).hasSize(1);
        assertThat(desk.now(before).state()).isEqualTo(State.NOT_SENT);
        assertThat(desk.audit.all()).hasSize(2);
    }

    @Test
    void nobody_is_written_to_by_a_company_without_a_name() {
        desk.company = UNNAMED;
        UUID person = desk.anjali().personId();
        Letter before = onceOnly(person);
        assertThat(before.notSentBecause()).isEqualTo(NotSentBecause.COMPANY_NOT_CONFIGURED);
        assertThat(desk.sendAll()).isFalse();

        desk.company = LetterDesk.COMPANY;
        Letter after = onceOnly(person);
        desk.sendAll();
        assertThat(desk.now(after).state()).isEqualTo(State.SENT);
        assertThat(desk.delivered)
                .singleElement()
                .satisfies(sent -> assertThat(sent.content().text()).contains(LetterDesk.COMPANY.name()));
    }

    @Test
    void a_letter_in_the_queue_is_not_sent_for_a_company_without_a_name() {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.company = UNNAMED;
        desk.sendAll();
        assertThat(desk.delivered).isEmpty();
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.COMPANY_NOT_CONFIGURED);
    }

    @Test
    void who_wants_no_letters_is_not_told_to_be_the_companys_fault() {
        desk.company = UNNAMED;
        UUID person = desk.anjali().personId();
        desk.recipients.doNotContact(person);
        assertThat(onceOnly(person).notSentBecause()).isEqualTo(NotSentBecause.DO_NOT_CONTACT);
    }

    @Test
    void what_was_in_the_way_last_is_told() {
        Recipient nobody = desk.recipients.add("Nobody", null, null, desk.customer);
        onceOnly(nobody.personId());
        desk.recipients.put(at(nobody, "nobody@example.com"));
        desk.company = UNNAMED;
        assertThat(onceOnly(nobody.personId()).notSentBecause()).isEqualTo(NotSentBecause.COMPANY_NOT_CONFIGURED);
    }

    @Test
    void what_the_mail_server_refused_can_be_asked_for_again() {
        UUID person = desk.anjali().personId();
        Letter before = onceOnly(person);
        desk.answers.add(new Result.Refused("554 5.7.1 not from you"));
        desk.sendAll();
        assertThat(desk.now(before).state()).isEqualTo(State.FAILED);

        Letter after = onceOnly(person);
        desk.sendAll();
        assertThat(desk.now(after).state()).isEqualTo(State.SENT);
        assertThat(desk.now(before).state()).isEqualTo(State.FAILED);
    }

    @Test
    void thanks_for_what_was_taken_back_stay_unsent() {
        UUID person = desk.anjali().personId();
        Letter letter = desk.thanked(person);
        desk.unitOfWork.run(() -> desk.letters.stopAbout(desk.customer, desk.order, NotSentBecause.TAKEN_BACK));
        assertThat(onceOnly(person).id()).isEqualTo(letter.id());
    }
}
