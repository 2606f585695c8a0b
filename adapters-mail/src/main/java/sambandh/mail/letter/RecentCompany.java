package sambandh.mail.letter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.CompanyFacts;

/** The company as it was a second ago at most, so that not every letter asks for it. */
final class RecentCompany implements CompanyFacts {
    private static final long RECENT = Duration.ofSeconds(1).toNanos();

    private record Read(Company company, long at) {}

    private final CompanyFacts source;
    private volatile @Nullable Read last;

    RecentCompany(CompanyFacts source) {
        this.source = source;
    }

    @Override
    public Company company() {
        long now = System.nanoTime();
        Read read = last;
        if (read == null || now - read.at() > RECENT) {
            read = new Read(source.company(), now);
            last = read;
        }
        return read.company();
    }
}
