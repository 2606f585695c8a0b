package planted.application.order;

/** Breaks a rule of the house on purpose, or is broken against. */
public final class UsesSql {
    java.sql.Connection connection(java.sql.Connection given) {
        return given;
    }
}
