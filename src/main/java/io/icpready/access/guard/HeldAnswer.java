package io.icpready.access.guard;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * An answer that goes straight to the client when it is a good one, and is held back when it is
 * not, so that another can stand in its place.
 */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final Held held = new Held();
    private final PrintWriter heldText = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
    private boolean bare;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    boolean isFailure() {
        return getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !isCommitted();
    }

    /** True for what a JSON reader says of what it could not read, by the names of its classes. */
    boolean isPlainText() {
        return isFailure() && is("text/plain");
    }

    /** True for a failure that our own resources have put into words already. */
    boolean isProblem() {
        return isFailure() && is("application/problem+json");
    }

    private boolean is(String mediaType) {
        return getContentType() != null && getContentType().startsWith(mediaType);
    }

    /** Sends what was held back, as it was. */
    void release() throws IOException {
        heldText.flush();
        if (bare) {
            super.sendError(getStatus());
        } else if (held.bytes.size() > 0) {
            held.bytes.writeTo(super.getOutputStream());
        }
    }

    /** Forgets what was held back, as if nothing had been answered. */
    void forget() {
        super.setStatus(HttpServletResponse.SC_OK);
        super.setContentType(null);
        super.setContentLengthLong(-1);
        super.resetBuffer();
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
        bare = true;
    }

    @Override
    public void sendError(int status, String text) {
        sendError(status);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isFailure() ? held : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isFailure() ? heldText : super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFailure()) {
            super.flushBuffer();
        }
    }

    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this answer is written synchronously");
        }
    }
}
