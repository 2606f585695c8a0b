package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.application.access.SignIn;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.shared.Faults;

/** Who signs in. */
@Serdeable
@Schema(name = "SignInRequest")
record SignInRequest(
        @Schema(description = "The user's login, in upper or lower case.", example = "admin")
        String login,

        @Schema(description = "As it was set; compared exactly.", format = "password", example = "plum-Lantern-4711")
        String password) {

    SignIn.Command toCommand(String address) {
        Faults faults = new Faults();
        var readLogin = faults.required("/login", login, Login::new);
        var readPassword = faults.required("/password", password, Password::new);
        faults.orThrow();
        return new SignIn.Command(readLogin.get(), readPassword.get(), address);
    }

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
