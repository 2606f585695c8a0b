package sambandh.application.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Purpose;

/** Letters for tests; ids are fresh, so that tests share a database. */
public final class SampleLetters {
    /** Long ago, so that these letters are due on every clock, before all others. */
    public static final Instant WRITTEN = Instant.parse("2025-03-01T08:00:00.123456Z");

    private final UUID id = UUID.randomUUID();
    private UUID personId = UUID.randomUUID();
    private @Nullable UUID customerId;
    private @Nullable UUID reference;
    private Purpose purpose = Purpose.RELATIONSHIP;
    private Code topic = new Code("thanks");
    private Letter.State state = Letter.State.QUEUED;
    private @Nullable Instant due = WRITTEN;
    private String dedupeKey = "sample:" + id;
    private Instant createdAt = WRITTEN;
    private String by = "job:test";
    private Language language = new Language("hi");
    private @Nullable EmailAddress address = new EmailAddress("anjali@example.com");
    private Letter.Content content = new Letter.Content(
            "धन्यवाद, अंजलि जी",
            "अंजलि देवी",
            "नमस्ते\n",
            "<html lang=\"hi\" dir=\"ltr\"><p>नमस्ते</p></html>",
            "https://example.com/api/v1/unsubscribe/abc",
            "reader");

    public static SampleLetters letter() {
        return new SampleLetters();
    }

    public SampleLetters to(UUID it) {
        personId = it;
        return this;
    }

    public SampleLetters of(UUID customer) {
        customerId = customer;
        return this;
    }

    public SampleLetters about(UUID customer, UUID it) {
        customerId = customer;
        reference = it;
        return this;
    }

    public SampleLetters purpose(Purpose it) {
        purpose = it;
        return this;
    }

    public SampleLetters topic(String it) {
        topic = new Code(it);
        return this;
    }

    public SampleLetters state(Letter.State it) {
        state = it;
        return this;
    }

    public SampleLetters due(@Nullable Instant it) {
        due = it;
        return this;
    }

    public SampleLetters dedupeKey(String it) {
        dedupeKey = it;
        return this;
    }

    public SampleLetters by(String actor) {
        by = actor;
        return this;
    }

    public SampleLetters createdAt(Instant it) {
        createdAt = it;
        return this;
    }

    public SampleLetters address(@Nullable EmailAddress it) {
        address = it;
        return this;
    }

    public SampleLetters language(Language it) {
        language = it;
        return this;
    }

    public SampleLetters content(Letter.Content it) {
        content = it;
        return this;
    }

    public Letter build() {
        return new Letter(
                new LetterId(id),
                personId,
                customerId,
                reference,
                purpose,
                topic,
                new Code("thank_you"),
                language,
                address,
                content,
                id + "@letters.sambandh",
                state,
                null,
                0,
                due,
                null,
                by,
                dedupeKey,
                createdAt,
                null);
    }
}
