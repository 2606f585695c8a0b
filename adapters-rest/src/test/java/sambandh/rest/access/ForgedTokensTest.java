package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.access.Revocations;
import sambandh.application.access.SampleUsers;
import sambandh.application.shared.Secrets;
import sambandh.domain.access.User;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.RestSlice;

/** Every way we know to make a token that is not ours. */
class ForgedTokensTest {
    private final byte[] key = RestSlice.bean(Secrets.class).secret("access-token");
    private final User asha = People.user(SampleUsers.user());
    private final String good = People.token(asha);
    private final Instant now = RestSlice.bean(Clock.class).instant();

    @Test
    void a_token_of_ours_is_good_and_so_is_one_made_in_the_same_way_by_this_test() throws Exception {
        assertThat(status(good)).isEqualTo(200);
        assertThat(status(signed(claims().build(), "at+jwt", new MACSigner(key))))
                .isEqualTo(200);
    }

    @Test
    void without_algorithm_or_signature_it_is_refused() throws Exception {
        assertRefused(new PlainJWT(claims().build()).serialize());
        String[] parts = good.split("\\.");
        assertRefused(parts[0] + "." + parts[1] + ".");
        assertRefused(parts[0] + "." + parts[1]);
        assertRefused(base64("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".");
        assertRefused(base64("{\"alg\":\"None\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_token_signed_by_anything_else_is_refused() throws Exception {
        byte[] other = key.clone();
        other[0] ^= 1;
        assertRefused(signed(claims().build(), "at+jwt", new MACSigner(other)));
        var rsa = new RSAKeyGenerator(2048).generate();
        assertRefused(signed(JWSAlgorithm.RS256, claims().build(), "at+jwt", new RSASSASigner(rsa)));
        byte[] published = rsa.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        assertRefused(signed(claims().build(), "at+jwt", new MACSigner(published)));
    }

    @Test
    void another_algorithm_over_our_own_key_is_refused() throws Exception {
        byte[] twice = java.util.Arrays.copyOf(key, 64);
        assertRefused(signed(JWSAlgorithm.HS512, claims().build(), "at+jwt", new MACSigner(twice)));
        String[] parts = good.split("\\.");
        assertRefused(base64("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "." + parts[2]);
    }

    @Test
    void a_changed_claim_is_refused() {
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"agent\"");
        assertRefused(parts[0] + "." + base64(claims.replace("\"agent\"", "\"administrator\"")) + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat", "iss", "aud", "sub", "sid", "epoch", "roles"})
    void a_token_that_lacks_a_claim_is_refused(String claim) throws Exception {
        JWTClaimsSet.Builder without = new JWTClaimsSet.Builder();
        claims().build().getClaims().forEach((name, value) -> {
            if (!name.equals(claim)) {
                without.claim(name, value);
            }
        });
        assertRefused(signed(without.build(), "at+jwt", new MACSigner(key)));
    }

    @Test
    void times_are_kept_with_a_minute_of_grace() throws Exception {
        assertThat(status(mine(claims().expirationTime(at(-59))))).isEqualTo(200);
        assertRefused(mine(claims().expirationTime(at(-60))));
        assertThat(status(mine(claims().notBeforeTime(at(59))))).isEqualTo(200);
        assertRefused(mine(claims().notBeforeTime(at(62))));
    }

    @Test
    void a_token_of_another_issuer_for_others_or_of_another_type_is_refused() throws Exception {
        assertRefused(mine(claims().issuer("elsewhere")));
        assertRefused(mine(claims().audience("others")));
        assertRefused(mine(claims().audience(java.util.List.of(AccessTokens.AUDIENCE, "others"))));
        assertRefused(mine(claims().subject("admin")));
        assertRefused(signed(claims().build(), "JWT", new MACSigner(key)));
        assertRefused(signed(claims().build(), null, new MACSigner(key)));
    }

    @Test
    void what_is_no_token_at_all_is_refused() {
        String refresh = People.signIn(asha, People.PASSWORD).text("/refreshToken");
        assertRefused(refresh);
        assertRefused("x");
        assertRefused("a.b.c");
        assertRefused("e".repeat(6_000));
        assertThat(People.with(good + " " + good).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(RestSlice.stranger()
                        .with("Authorization", "Basic YWRtaW46YWRtaW4=")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_checked_a_moment_ago_is_refused_once_its_epoch_has_passed() {
        assertThat(status(good)).isEqualTo(200);
        RestSlice.bean(sambandh.application.shared.InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(sambandh.application.access.InMemoryUsers.class)
                        .replace(asha.endSessions(now)));
        RestSlice.bean(Revocations.class).poll();
        assertRefused(good);
    }

    @Test
    void when_nobody_can_tell_who_was_signed_out_nobody_is_let_in() {
        AccessTestBeans.NANOS.addAndGet(Duration.ofSeconds(6).toNanos());
        try {
            Answer answer = People.with(good).get("/api/v1/me");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.text("/type")).isEqualTo("/problems/unavailable");
        } finally {
            RestSlice.bean(Revocations.class).poll();
        }
        assertThat(status(good)).isEqualTo(200);
    }

    private JWTClaimsSet.Builder claims() throws ParseException {
        return new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet());
    }

    private String mine(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), "at+jwt", new MACSigner(key));
    }

    private static String signed(JWTClaimsSet claims, String type, MACSigner signer) throws JOSEException {
        return signed(JWSAlgorithm.HS256, claims, type, signer);
    }

    private static String signed(JWSAlgorithm algorithm, JWTClaimsSet claims, String type, JWSSigner signer)
            throws JOSEException {
        var header = new JWSHeader.Builder(algorithm);
        SignedJWT jwt = new SignedJWT((type == null ? header : header.type(new JOSEObjectType(type))).build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private Date at(long seconds) {
        return Date.from(now.plusSeconds(seconds));
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(String token) {
        return People.with(token).get("/api/v1/me").status();
    }

    private static void assertRefused(String token) {
        Answer answer = People.with(token).get("/api/v1/me");
        assertThat(answer.status()).as(token).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("/problems/unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
}
