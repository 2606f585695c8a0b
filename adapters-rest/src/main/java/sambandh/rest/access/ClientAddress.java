package sambandh.rest.access;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a caller is, for counting tries. It is the other end of the socket; what {@code X-Forwarded-For} says is believed
 * only as far as {@code sambandh.trusted-proxies} goes: that many proxies of the company's own stand before Sambandh.
 */
@Singleton
class ClientAddress {
    private final int trustedProxies;

    ClientAddress(@Value("${sambandh.trusted-proxies:0}") int trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    String of(HttpRequest<?> request) {
        InetAddress socket = request.getRemoteAddress().getAddress();
        if (trustedProxies > 0) {
            List<String> hops = request.getHeaders().getAll("X-Forwarded-For").stream()
                    .flatMap(header -> Arrays.stream(header.split(",")))
                    .map(String::strip)
                    .toList();
            if (hops.size() >= trustedProxies) {
                return network(parsed(hops.get(hops.size() - trustedProxies), socket));
            }
        }
        return network(socket);
    }

    private static InetAddress parsed(String literal, InetAddress otherwise) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }

    /** One household or office has a whole network of 64 bits in IPv6. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }
}
