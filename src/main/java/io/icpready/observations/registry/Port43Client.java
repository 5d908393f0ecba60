package io.icpready.observations.registry;

import io.icpready.observations.Trouble;
import io.icpready.observations.registry.Registry.Port43;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One question over port 43 (RFC 3912), within one deadline and one size, whatever the other side does. */
final class Port43Client {

    private static final int MOST_BYTES = 64 * 1024;

    private final Duration deadline;

    Port43Client(Duration deadline) {
        this.deadline = deadline;
    }

    Reply ask(Port43 registry, String name) {
        long end = System.nanoTime() + deadline.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(registry.host(), registry.port()), left(end));
            socket.getOutputStream().write((name + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return WhoisAnswer.read(answer(socket, end), name);
        } catch (IOException noAnswer) {
            return Reply.of(Trouble.TIMEOUT);
        }
    }

    /** What is longer than any registration is cut: what is needed stands at the beginning. */
    private static byte[] answer(Socket socket, long end) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] part = new byte[4096];
        while (answer.size() < MOST_BYTES) {
            socket.setSoTimeout(left(end));
            int read = in.read(part, 0, Math.min(part.length, MOST_BYTES - answer.size()));
            if (read < 0) {
                break;
            }
            answer.write(part, 0, read);
        }
        return answer.toByteArray();
    }

    private static int left(long end) throws IOException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new IOException("late");
        }
        return (int) millis;
    }
}
