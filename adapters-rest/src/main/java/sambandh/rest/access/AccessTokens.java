package sambandh.rest.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.Secrets;
import sambandh.domain.access.Session;
import sambandh.domain.access.User;
import sambandh.rest.shared.Wire;

/**
 * Access tokens: JWTs of type {@code at+jwt} (RFC 9068), signed by HS256 with a key of this installation, good for 15
 * minutes. Reading one checks all that the token itself can tell; see {@link AccessTokenValidator} for the rest.
 */
@Singleton
public class AccessTokens {
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String ISSUER = "sambandh";
    static final String AUDIENCE = "sambandh-api";
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST = 4_096;

    /** What a good token says. */
    record Claims(UUID user, UUID session, long epoch, List<String> roles, Instant expiresAt) {
        boolean isExpired(Instant now) {
            return !now.isBefore(expiresAt.plus(SKEW));
        }
    }

    private final Clock clock;
    private final MACSigner signer;
    private final MACVerifier verifier;

    AccessTokens(Secrets secrets, Clock clock) throws JOSEException {
        byte[] key = secrets.secret("access-token");
        this.clock = clock;
        this.signer = new MACSigner(key);
        this.verifier = new MACVerifier(key);
    }

    /** A token for the session; its roles and epoch are the user's of now. */
    public String issue(User user, Session session) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.id().value().toString())
                .claim("sid", session.id().value().toString())
                .claim("epoch", session.epoch())
                .claim(
                        "roles",
                        user.details().roles().stream().map(Wire::code).sorted().toList())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Session.ACCESS)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(TYPE).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    /** Empty unless the token is one of ours, whole, and of now. */
    Optional<Claims> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !TYPE.equals(jwt.getHeader().getType())
                    || !jwt.verify(verifier)) {
                return Optional.empty();
            }
            return claims(jwt.getJWTClaimsSet());
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException forged) {
            return Optional.empty();
        }
    }

    private Optional<Claims> claims(JWTClaimsSet set) throws ParseException {
        Date expires = set.getExpirationTime();
        Date notBefore = set.getNotBeforeTime();
        Long epoch = set.getLongClaim("epoch");
        List<String> roles = set.getStringListClaim("roles");
        String session = set.getStringClaim("sid");
        if (expires == null
                || notBefore == null
                || set.getIssueTime() == null
                || epoch == null
                || roles == null
                || session == null
                || set.getSubject() == null
                || !ISSUER.equals(set.getIssuer())
                || !List.of(AUDIENCE).equals(set.getAudience())) {
            return Optional.empty();
        }
        var claims = new Claims(
                UUID.fromString(set.getSubject()), UUID.fromString(session), epoch, roles, expires.toInstant());
        Instant now = clock.instant();
        return claims.isExpired(now) || now.plus(SKEW).isBefore(notBefore.toInstant())
                ? Optional.empty()
                : Optional.of(claims);
    }
}
