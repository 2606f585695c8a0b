package sambandh.rest.shared;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the request has come that is being sent on one connection. All on its event loop. Costs nothing for a request
 * that comes whole: only one that is still incomplete when there is nothing left to read sets the alarm.
 */
final class SenderWatch {
    record Limits(long headNanos, long bodyNanos) {}

    private enum Awaited {
        NOTHING,
        HEAD,
        BODY
    }

    private final Limits limits;
    private final Supplier<UUID> ids;
    private @Nullable ChannelHandlerContext beforeCodec;
    private Awaited awaited = Awaited.NOTHING;
    private long since;
    private boolean alarmSet;
    private int answersDue;
    private boolean answering;
    private volatile boolean exempt;

    SenderWatch(Limits limits, Supplier<UUID> ids) {
        this.limits = limits;
        this.ids = ids;
    }

    void exempt() {
        exempt = true;
    }

    /** Stands before the codec, where the first byte of a head is seen. */
    ChannelHandler bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void handlerAdded(ChannelHandlerContext context) {
                beforeCodec = context;
            }

            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                if (awaited == Awaited.NOTHING) {
                    await(Awaited.HEAD);
                }
                context.fireChannelRead(bytes);
            }
        };
    }

    /** Stands behind the codec, where requests begin and end, and answers too. */
    ChannelHandler messages() {
        return new ChannelDuplexHandler() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (message instanceof HttpRequest) {
                    answersDue++;
                    exempt = false;
                    await(Awaited.BODY);
                }
                if (message instanceof LastHttpContent) {
                    awaited = Awaited.NOTHING;
                }
                context.fireChannelRead(message);
            }

            @Override
            public void channelReadComplete(ChannelHandlerContext context) {
                if (awaited != Awaited.NOTHING && !alarmSet) {
                    setAlarm(context, limit());
                }
                context.fireChannelReadComplete();
            }

            @Override
            public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                boolean isAnswer = message instanceof HttpResponse response
                        ? response.status().codeClass() != HttpStatusClass.INFORMATIONAL
                        : answering;
                if (isAnswer) {
                    answering = !(message instanceof LastHttpContent);
                    answersDue -= answering ? 0 : 1;
                }
                context.write(message, promise);
            }
        };
    }

    private void await(Awaited what) {
        awaited = what;
        since = System.nanoTime();
    }

    private long limit() {
        return awaited == Awaited.HEAD ? limits.headNanos() : limits.bodyNanos();
    }

    private void setAlarm(ChannelHandlerContext context, long nanos) {
        alarmSet = true;
        context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext context) {
        alarmSet = false;
        if (!context.channel().isActive() || awaited == Awaited.NOTHING || awaited == Awaited.BODY && exempt) {
            return;
        }
        if (awaited == Awaited.HEAD && answersDue > 0) {
            // it is we who do not read on, until the request before it is answered
            await(Awaited.HEAD);
        }
        long left = limit() - (System.nanoTime() - since);
        if (left > 0) {
            setAlarm(context, left);
        } else {
            end(context);
        }
    }

    private void end(ChannelHandlerContext context) {
        ChannelHandlerContext out = beforeCodec;
        int itself = awaited == Awaited.BODY ? 1 : 0;
        if (out == null || answering || answersDue != itself) {
            context.close();
            return;
        }
        out.writeAndFlush(tooSlow(ids.get().toString())).addListener(ChannelFutureListener.CLOSE);
    }

    private static ByteBuf tooSlow(String id) {
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
}
