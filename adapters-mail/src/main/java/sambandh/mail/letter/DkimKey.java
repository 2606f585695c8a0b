package sambandh.mail.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key that letters are signed with.
 *
 * @param kind {@code rsa} or {@code ed25519}, as the DNS says it
 * @param published what everybody may know, as the DNS has it (RFC 6376 3.6.1, RFC 8463 4)
 */
record DkimKey(String kind, PrivateKey secret, String published) {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1?PRIVATE KEY-----");
    private static final int FEWEST_BITS = 1024;

    /** A PKCS#8 frame (version 0, rsaEncryption) but for the lengths. */
    private static final byte[] RSA = {
        2, 1, 0, 0x30, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 13, 1, 1, 1, 5, 0
    };

    /** How Ed25519 keys begin in X.509 (RFC 8410); the key itself follows. */
    private static final int X509_PREFIX = 12;

    /**
     * Reads {@code SAMBANDH_DKIM_KEY}.
     *
     * @param setting a PEM text, or the path of a file with one
     * @throws IllegalArgumentException where it cannot be used; the message holds nothing of the key
     */
    static DkimKey read(String setting) {
        String text = setting.contains("-----BEGIN") ? setting.replace("\\n", "\n") : file(setting.strip());
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw unusable("it is no private key in PEM (-----BEGIN PRIVATE KEY-----)");
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.group(2));
            return of(pem.group(1) == null ? der : inPkcs8(der));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw unusable("it is neither an RSA key of 1024 bits or more nor an Ed25519 key");
        }
    }

    private static DkimKey of(byte[] pkcs8) throws GeneralSecurityException {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(pkcs8);
        try {
            if (KeyFactory.getInstance("RSA").generatePrivate(spec) instanceof RSAPrivateCrtKey rsa) {
                return rsa(rsa);
            }
        } catch (GeneralSecurityException notRsa) {
            // the other kind, then
        }
        if (KeyFactory.getInstance("Ed25519").generatePrivate(spec) instanceof EdECPrivateKey edwards) {
            return edwards(edwards);
        }
        throw new IllegalArgumentException("another kind of key");
    }

    private static DkimKey rsa(RSAPrivateCrtKey secret) throws GeneralSecurityException {
        if (secret.getModulus().bitLength() < FEWEST_BITS) {
            throw new IllegalArgumentException("too short");
        }
        PublicKey shown = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
        return new DkimKey("rsa", secret, Base64.getEncoder().encodeToString(shown.getEncoded()));
    }

    /** The JDK works a public key out only for a new pair; so the pair is made of the bytes that are there. */
    private static DkimKey edwards(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow();
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new Known(seed));
        byte[] shown = pairs.generateKeyPair().getPublic().getEncoded();
        byte[] bare = Arrays.copyOfRange(shown, X509_PREFIX, shown.length);
        return new DkimKey("ed25519", secret, Base64.getEncoder().encodeToString(bare));
    }

    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Known(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }

    private static byte[] inPkcs8(byte[] pkcs1) {
        return framed(0x30, joined(RSA, framed(4, pkcs1)));
    }

    /** DER with a length of two bytes, which RSA keys always have. */
    private static byte[] framed(int tag, byte[] content) {
        byte[] head = {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.US_ASCII);
        } catch (IOException | InvalidPathException unreadable) {
            throw unusable("there is no file that can be read at " + path);
        }
    }

    private static IllegalArgumentException unusable(String why) {
        return new IllegalArgumentException("SAMBANDH_DKIM_KEY cannot be used: " + why + ". Make one: openssl genpkey"
                + " -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out dkim.pem");
    }

    /** Without the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return kind;
    }
}
