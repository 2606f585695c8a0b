package sambandh.application.interaction;

import java.time.Instant;
import java.util.List;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.InteractionId;
import sambandh.domain.interaction.Waiting;

/** Which customers wait for what; each for the same thing once. Writing wants a unit of work. */
public interface Waits {
    /** @param by what it began with */
    record Open(Waiting waiting, InteractionId by, Instant since) {}

    List<Open> of(CustomerId customer);

    /** @throws sambandh.application.shared.LostUpdate where the customer waits for the same already */
    void begin(CustomerId customer, Open open);

    void end(CustomerId customer, Waiting waiting);

    /** Whether something that ends the waiting has been logged that began then or later. */
    boolean isOver(CustomerId customer, Waiting waiting, Instant since);
}
