package io.icpready.access.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body on its way. It has a head start, then every second has to bring its share, and it has an end
 * whatever it brings; so who sends byte by byte is cut off soon, and a large picture over a slow line is
 * not. Only waiting for the client counts: a node that is busy itself cuts nobody off.
 */
final class TimedBody implements InputBuffer {

    /** 256 kbit a second: a picture of 10 MB in five minutes. */
    private static final long LEAST_BYTES_A_SECOND = 32 << 10;

    private final InputBuffer body;
    private final Duration headStart;
    private final Duration within;
    private final TooSlow tooSlow;
    private long waited;
    private long received;
    private boolean cutOff;
    private boolean ended;

    /** What is done, once, before who reads is told. */
    @FunctionalInterface
    interface TooSlow {
        void answer() throws IOException;
    }

    TimedBody(InputBuffer body, RequestProperties limits, TooSlow tooSlow) {
        this.body = body;
        this.headStart = limits.bodyHeadStart();
        this.within = limits.bodyWithin();
        this.tooSlow = tooSlow;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (cutOff || isLate()) {
            throw cutOff();
        }
        long start = System.nanoTime();
        try {
            int more = body.doRead(handler);
            received += Math.max(0, more);
            ended |= more < 0;
            return more;
        } catch (SocketTimeoutException silence) {
            throw cutOff();
        } finally {
            waited += System.nanoTime() - start;
        }
    }

    private boolean isLate() {
        Duration soFar = Duration.ofNanos(waited);
        return soFar.compareTo(within) > 0
                || soFar.compareTo(headStart.plusSeconds(received / LEAST_BYTES_A_SECOND)) > 0;
    }

    private SocketTimeoutException cutOff() throws IOException {
        if (!cutOff) {
            cutOff = true;
            tooSlow.answer();
        }
        return new SocketTimeoutException("the body came too slowly");
    }

    /** Reads what nobody wanted, or the client would not see the answer. False when the rest is left. */
    boolean readRest(Duration patience, long mostBytes) {
        Rest rest = new Rest();
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!ended && received < mostBytes && System.nanoTime() < end) {
                doRead(rest);
            }
        } catch (IOException gone) {
            return false;
        }
        return ended;
    }

    /** Nobody has read any of it. */
    boolean isUntouched() {
        return received == 0;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Takes what comes and forgets it. */
    private static final class Rest implements ApplicationBufferHandler {

        private ByteBuffer buffer = ApplicationBufferHandler.EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer next) {
            buffer = next;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
