package sambandh.mail.letter;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Verifies ed25519-sha256 signatures, which the library that verifies the others does not know. It is written from RFC 6376
 * and 8463 alone, and its test is the example that RFC 8463 gives.
 */
final class EdwardsCheck {
    private EdwardsCheck() {}

    /** @param key 32 bytes in base64, as the DNS has it */
    static boolean verify(String message, String key) throws Exception {
        int end = message.indexOf("\r\n\r\n");
        List<String> headers = new ArrayList<>(List.of(message.substring(0, end).split("\r\n(?![ \t])")));
        String signature = headers.stream()
                .filter(header -> header.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        headers.remove(signature);
        String body = canonicalBody(message.substring(end + 4));
        if (!tag(signature, "bh").equals(Base64.getEncoder().encodeToString(sha256(body)))) {
            return false;
        }
        StringBuilder signed = new StringBuilder();
        for (String name : tag(signature, "h").split(":")) {
            for (int at = headers.size() - 1; at >= 0; at--) {
                if (headers.get(at).toLowerCase().startsWith(name.toLowerCase() + ":")) {
                    signed.append(canonical(headers.remove(at))).append("\r\n");
                    break;
                }
            }
        }
        signed.append(canonical(signature.replaceAll("(?s)([;\\s]b=)[^;]*", "$1")));
        Signature edwards = Signature.getInstance("Ed25519");
        edwards.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(point(Base64.getDecoder().decode(key))));
        edwards.update(sha256(signed.toString()));
        return edwards.verify(Base64.getDecoder().decode(tag(signature, "b")));
    }

    /** Little-endian y; the highest bit tells whether x is odd (RFC 8032 5.1.2). */
    private static EdECPublicKeySpec point(byte[] key) {
        byte[] y = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            y[i] = key[key.length - 1 - i];
        }
        boolean odd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y)));
    }

    private static String tag(String signature, String name) {
        for (String tag : signature.substring(signature.indexOf(':') + 1).split(";")) {
            String flat = tag.replaceAll("\\s", "");
            if (flat.startsWith(name + "=")) {
                return flat.substring(name.length() + 1);
            }
        }
        return "";
    }

    private static String canonical(String header) {
        String[] both = header.split(":", 2);
        return both[0].toLowerCase().strip() + ":"
                + both[1].replaceAll("\\s+", " ").strip();
    }

    private static String canonicalBody(String body) {
        String lines = body.replaceAll("[ \t]+", " ").replace(" \r\n", "\r\n").replaceAll("(\r\n)+$", "");
        return lines.isEmpty() ? "" : lines + "\r\n";
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    }
}
