package org.asean.coordination.kit.arrival;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection so that its client gets the last answer: the half that we write at once, the other after a moment in which what
 * still comes is read away. Closing at once, with bytes unread, resets the connection, and a client that is still sending loses the answer.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private static final long LINGER_MILLIS = 1_000;

    private boolean closing;

    private LingeringClose() {}

    /** From now on the connection is closed in this way, whoever closes it. */
    static void on(Channel channel) {
        if (channel instanceof DuplexChannel && channel.pipeline().get(LingeringClose.class) == null) {
            channel.pipeline().addFirst(new LingeringClose());
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!closing) {
            closing = true;
            ChannelFuture unused = ((DuplexChannel) context.channel()).shutdownOutput();
            context.channel().config().setAutoRead(true);
            Future<?> unusedToo =
                    context.executor().schedule(() -> closeNow(context, promise), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void closeNow(ChannelHandlerContext context, ChannelPromise promise) {
        ChannelFuture unused = context.close(promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }
}
