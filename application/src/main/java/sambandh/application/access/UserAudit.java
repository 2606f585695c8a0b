package sambandh.application.access;

import java.util.LinkedHashMap;
import java.util.Map;
import sambandh.domain.access.User;

final class UserAudit {
    private UserAudit() {}

    static Map<String, Object> fields(User.Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("login", details.login().value());
        fields.put("displayName", details.displayName());
        fields.put("roles", details.roles().stream().map(Enum::name).sorted().toList());
        fields.put("disabled", details.disabled());
        if (details.employeeId() != null) {
            fields.put("employeeId", details.employeeId().toString());
        }
        return fields;
    }
}
