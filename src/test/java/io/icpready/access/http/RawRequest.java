package io.icpready.access.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** One request as no ordinary client sends it, over a connection of its own. */
final class RawRequest implements AutoCloseable {

    private static final int PATIENCE = (int) Duration.ofSeconds(60).toMillis();

    private final Socket socket;

    private RawRequest(Socket socket) {
        this.socket = socket;
    }

    /** Sends the lines of the head and the empty one, and nothing of a body. */
    static RawRequest head(int port, String requestLine, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        StringBuilder head = new StringBuilder(requestLine + " HTTP/1.1\r\nHost: localhost\r\n");
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        RawRequest request = new RawRequest(socket);
        request.send(head + "\r\n");
        return request;
    }

    private void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    /** Goes on sending one byte after the other until there is an answer; gives it, to its end. */
    String answerWhileDribbling(Duration pause) throws IOException {
        try {
            while (socket.getInputStream().available() == 0) {
                send(" ");
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (IOException closed) {
            // What was said before it is still to be read.
        }
        return answer();
    }

    /** All that comes until the server closes the connection, politely or not. */
    String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // The server has not read everything that was sent.
        }
        return answer.toString(ISO_8859_1);
    }

    /** The status line. */
    String status() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\r';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
