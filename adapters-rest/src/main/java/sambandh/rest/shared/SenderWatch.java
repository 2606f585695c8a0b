package sambandh.rest.shared;

import io.netty.buffer.ByteBuf;
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
    private final Supplier<ByteBuf> refusal;
    private @Nullable ChannelHandlerContext beforeCodec;
    private Awaited awaited = Awaited.NOTHING;
    private long since;
    private boolean alarmSet;
    private int answersDue;
    private boolean answering;
    private volatile boolean exempt;

    /** @param refusal what is sent, as it goes over the wire, before the connection is closed */
    SenderWatch(Limits limits, Supplier<ByteBuf> refusal) {
        this.limits = limits;
        this.refusal = refusal;
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
        out.writeAndFlush(refusal.get()).addListener(ChannelFutureListener.CLOSE);
    }
}
