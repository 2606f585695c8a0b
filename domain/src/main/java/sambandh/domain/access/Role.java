package sambandh.domain.access;

/** What somebody of the company is here for; which operations each role has stands in the access table. */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    AGENT,
    MARKETER,
    ANALYST,
    SUPPORT
}
