package sambandh.rest.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.Text;

/** The refresh token to exchange. */
@Serdeable
@Schema(name = "RefreshRequest")
record RefreshRequest(
        @Schema(description = "As the answer before gave it. It is good once.", example = "pT6v0kq3mXr1Zb8dWc5nYh2s")
        String refreshToken) {

    String toToken() {
        Faults faults = new Faults();
        var read = faults.required("/refreshToken", refreshToken, raw -> Text.line(raw, 200));
        faults.orThrow();
        return read.get();
    }

    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
