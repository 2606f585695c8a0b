package sambandh.rest.shared;

import static io.micronaut.http.netty.channel.ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.util.AttributeKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import sambandh.application.shared.Ids;

/**
 * Ends connections whose requests do not come to their end in time, however steadily they dribble: the head within 10
 * seconds ({@code sambandh.http.head-within}), the body within 30 ({@code sambandh.http.body-within}). An operation that
 * takes its body as a stream is {@link #exempt}: it has limits of its own.
 */
@Singleton
class SlowSenders implements BeanCreatedEventListener<NettyServerCustomizer.Registry>, NettyServerCustomizer {
    private static final AttributeKey<SenderWatch> WATCH = AttributeKey.valueOf(SenderWatch.class.getName());

    private final SenderWatch.Limits limits;
    private final BeanProvider<Ids> ids;

    SlowSenders(
            @Value("${sambandh.http.head-within:10s}") Duration headWithin,
            @Value("${sambandh.http.body-within:30s}") Duration bodyWithin,
            BeanProvider<Ids> ids) {
        this.limits = new SenderWatch.Limits(headWithin.toNanos(), bodyWithin.toNanos());
        this.ids = ids;
    }

    /** The body of this request may take its time. */
    static void exempt(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> received) {
            SenderWatch watch =
                    received.getChannelHandlerContext().channel().attr(WATCH).get();
            if (watch != null) {
                watch.exempt();
            }
        }
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(this);
        return event.getBean();
    }

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
        return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }

    private ByteBuf tooSlow() {
        String id = ids.get().next().toString();
        ProblemKind kind = ProblemKind.TOO_SLOW;
        String body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","requestId":"%s"}\
                """.formatted(kind.type(), kind.title(), kind.status(), kind.mend(), id);
        String head = """
                HTTP/1.1 408 Request Timeout
                Content-Type: application/problem+json
                Content-Length: %d
                X-Request-Id: %s
                X-Content-Type-Options: nosniff
                Cache-Control: no-store
                Connection: close

                """.formatted(body.length(), id).replace("\n", "\r\n");
        return Unpooled.copiedBuffer(head + body, StandardCharsets.US_ASCII);
    }

    private final class OfConnection implements NettyServerCustomizer {
        private final Channel channel;

        OfConnection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void onStreamPipelineBuilt() {
            ChannelPipeline pipeline = channel.pipeline();
            if (pipeline.get(HANDLER_HTTP_SERVER_CODEC) != null) {
                SenderWatch watch = new SenderWatch(limits, SlowSenders.this::tooSlow);
                channel.attr(WATCH).set(watch);
                pipeline.addBefore(HANDLER_HTTP_SERVER_CODEC, "sambandh-bytes", watch.bytes());
                pipeline.addAfter(HANDLER_HTTP_SERVER_CODEC, "sambandh-messages", watch.messages());
            }
        }
    }
}
