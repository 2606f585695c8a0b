package sambandh.rest.shared;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets callers go in order before the server stops: no new connection is let in, and each answer tells its caller that
 * the connection ends. A server that just closes what is idle cuts off requests that are on their way at that moment.
 */
@Singleton
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
public class Drain implements BeanCreatedEventListener<NettyServerCustomizer.Registry>, NettyServerCustomizer {
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Duration QUIET = Duration.ofSeconds(1);

    private final List<Channel> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean draining;
    private volatile long lastAnswer;

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(this);
        return event.getBean();
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        if (role == ChannelRole.LISTENER) {
            listeners.add(channel);
        } else if (role == ChannelRole.CONNECTION) {
            open.incrementAndGet();
            channel.closeFuture().addListener(closed -> open.decrementAndGet());
        }
        return this;
    }

    @ResponseFilter
    void tellTheLast(MutableHttpResponse<?> response) {
        if (draining) {
            response.header("Connection", "close");
            lastAnswer = System.nanoTime();
        }
    }

    /**
     * Returns when the last caller has gone, or when nobody has been answered for a second: those who are left only keep a
     * connection. At the latest after this time.
     */
    public void drain(Duration atMost) {
        // first the listeners: a caller told to leave must not find the door that is just being shut
        listeners.forEach(listener -> listener.close().awaitUninterruptibly());
        long began = System.nanoTime();
        lastAnswer = began;
        draining = true;
        while (open.get() > 0
                && System.nanoTime() - lastAnswer < QUIET.toNanos()
                && System.nanoTime() - began < atMost.toNanos()) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
