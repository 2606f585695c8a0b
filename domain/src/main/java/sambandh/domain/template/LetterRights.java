package sambandh.domain.template;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.NotAllowed;

/**
 * What of letters not everybody who writes them may have. A letter's purpose decides past which wishes of its reader it goes, so
 * nobody makes it laxer on their own; and whoever could ask for a link to sign in could send any link in the company's name.
 */
public final class LetterRights {
    private static final Set<String> MAY_OBLIGE = Set.of("administrator", "manager");

    /** Letters that a use case of their own writes, and where they come from. */
    private static final Map<Code, String> OWN_USE = Map.of(
            new Code("magic_link"), "Sambandh alone writes links to sign in, to who asks for one.",
            new Code("confirm_opt_in"), "It is written by POST /api/v1/people/{id}/opt-ins.",
            new Code("digest"), "Sambandh alone writes it, to the company's own people.");

    private LetterRights() {}

    /**
     * What is wrong about asking for a letter of this template: {@code own_use}, or nothing.
     *
     * @param at where in the request it stands
     */
    public static Optional<Fault> ownUse(String at, Code template) {
        return Optional.ofNullable(OWN_USE.get(template)).map(from -> new Fault(at, "own_use", from));
    }

    /**
     * Lets through who may have letters of this purpose.
     *
     * @throws NotAllowed {@code obligation_needs_manager}
     */
    public static void require(Actor actor, String at, Purpose purpose) {
        if (purpose == Purpose.OBLIGATION && !mayOblige(actor)) {
            throw new NotAllowed(new Fault(
                    at,
                    "obligation_needs_manager",
                    "Obligations go past all wishes of their readers: ask a manager or an administrator."));
        }
    }

    /**
     * Lets through who may give a template that has one purpose another.
     *
     * @throws NotAllowed {@code laxer_purpose} where less would keep such letters back
     */
    public static void requireChange(Actor actor, String at, Purpose before, Purpose after) {
        if (after.compareTo(before) < 0 && !mayOblige(actor)) {
            throw new NotAllowed(new Fault(
                    at,
                    "laxer_purpose",
                    "Fewer wishes of their readers would keep such letters back: ask a manager or an administrator."));
        }
    }

    private static boolean mayOblige(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> isOne(staff.roles());
            case Actor.Key key -> isOne(key.roles());
            case Actor.Job _ -> true;
            case Actor.OfCustomer _ -> false;
        };
    }

    private static boolean isOne(Set<String> roles) {
        return MAY_OBLIGE.stream().anyMatch(roles::contains);
    }
}
