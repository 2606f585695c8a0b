package sambandh.rest.shared;

/** The roles of staff, for {@code @Secured}; what each may do stands in the access table. */
public final class Roles {
    public static final String ADMINISTRATOR = "administrator";
    public static final String MANAGER = "manager";
    public static final String AGENT = "agent";
    public static final String MARKETER = "marketer";
    public static final String ANALYST = "analyst";
    public static final String SUPPORT = "support";

    private Roles() {}
}
