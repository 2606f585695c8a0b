package sambandh.application.relationship;

import java.util.UUID;
import java.util.function.Predicate;
import sambandh.application.shared.Reaction;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Event;

/** Works out the stages of a customer whose order came in, changed or was taken back. Guests have none. */
public final class FollowOrders<E extends Event> implements Reaction<E> {
    private final String name;
    private final Class<E> event;
    private final Predicate<E> isLive;
    private final Stages stages;
    private final StageNews news;

    /** @param isLive whether the world may be told that the stage is another one */
    public FollowOrders(String name, Class<E> event, Predicate<E> isLive, Stages stages, StageNews news) {
        this.name = name;
        this.event = event;
        this.isLive = isLive;
        this.stages = stages;
        this.news = news;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<E> event() {
        return event;
    }

    @Override
    public void react(E it) {
        UUID id = it.customerId();
        if (id != null) {
            CustomerId customer = new CustomerId(id);
            Stages.Kept kept = stages.keep(customer);
            if (isLive.test(it)) {
                news.kept(customer, kept);
            }
        }
    }
}
