package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import sambandh.application.access.SignedIn;
import sambandh.domain.access.Session;

/** Tokens to act by. */
@Serdeable
@Schema(name = "SignedIn")
record SignedInResponse(
        @Schema(
                description = "Send it as Authorization: Bearer …",
                example = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9.c2ln")
        String accessToken,

        @Schema(description = "How to send the token: Authorization: Bearer …", example = "Bearer")
        String tokenType,

        @Schema(description = "Seconds that the access token is good for.", example = "900")
        long expiresIn,

        @Schema(
                description = "Good once, for the next pair of tokens. Used twice, it ends the session.",
                example = "pT6v0kq3mXr1Zb8dWc5nYh2s")
        String refreshToken,

        @Schema(description = "When the session ends, however often it is refreshed.")
        Instant sessionExpiresAt,

        @Schema(description = "Who signed in.") UserResponse user) {

    static SignedInResponse of(SignedIn signedIn, AccessTokens tokens) {
        return new SignedInResponse(
                tokens.issue(signedIn.user(), signedIn.session()),
                "Bearer",
                Session.ACCESS.toSeconds(),
                signedIn.refreshToken(),
                signedIn.session().expiresAt(),
                UserResponse.of(signedIn.user()));
    }

    @Override
    public String toString() {
        return "SignedInResponse[…]";
    }
}
