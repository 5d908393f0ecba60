package io.icpready.hooks.target;

import io.icpready.hooks.wire.HookAnswer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hc.client5.http.async.methods.AbstractBinResponseConsumer;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;

/** Keeps the beginning of an answer's body and gives up on what is too long. */
final class ExcerptConsumer extends AbstractBinResponseConsumer<HookAnswer> {

    private static final long LONGEST_BODY = 256 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private volatile HttpResponse head;
    private long length;

    /** The answer as far as it has come, once its status is known. */
    synchronized Optional<HookAnswer> soFar() {
        return Optional.ofNullable(head).map(this::answer);
    }

    @Override
    protected void start(HttpResponse response, ContentType contentType) {
        head = response;
    }

    @Override
    protected int capacityIncrement() {
        return HookAnswer.EXCERPT_BYTES;
    }

    @Override
    protected synchronized void data(ByteBuffer source, boolean endOfStream) throws ContentTooLongException {
        length += source.remaining();
        if (length > LONGEST_BODY) {
            throw new ContentTooLongException("The answer is too long");
        }
        byte[] kept = new byte[Math.min(source.remaining(), HookAnswer.EXCERPT_BYTES - beginning.size())];
        source.get(kept);
        beginning.writeBytes(kept);
        source.position(source.limit());
    }

    @Override
    protected HookAnswer buildResult() {
        return soFar().orElseThrow();
    }

    @Override
    public void releaseResources() {
        // What was read stays readable: the status counts even when the body breaks off.
    }

    private HookAnswer answer(HttpResponse response) {
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return new HookAnswer(
                response.getCode(),
                Optional.ofNullable(retryAfter).map(Header::getValue),
                printable(beginning.toString(StandardCharsets.UTF_8)));
    }

    /** PostgreSQL takes no NUL in a text, and a log takes no control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
