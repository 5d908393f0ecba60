package io.icpready.observations;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small server of its own for one line of question and any answer, as port 43 and HTTP have it. */
public final class Respondent implements Closeable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "respondent");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile Answer answer;

    /** Writes what is sent back to a first line; may never end. */
    @FunctionalInterface
    public interface Answer {
        void to(String line, OutputStream out) throws IOException;
    }

    public Respondent(Answer answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::serve);
    }

    /** One that says the same to everybody. */
    public static Respondent saying(String text) throws IOException {
        return new Respondent((line, out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** From now on. */
    public void answer(Answer other) {
        answer = other;
    }

    public String place() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** First lines, in the order in which they came. */
    public List<String> asked() {
        return asked;
    }

    /** Connections that nobody has hung up yet. */
    public int open() {
        return open.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        open.incrementAndGet();
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            asked.add(line);
            if (line != null && line.endsWith("HTTP/1.1")) {
                skipHeaders(in);
            }
            answer.to(line, socket.getOutputStream());
        } catch (IOException gone) {
            // the one who asked has had enough
        } finally {
            open.decrementAndGet();
        }
    }

    private static void skipHeaders(BufferedReader in) throws IOException {
        String header = in.readLine();
        while (header != null && !header.isEmpty()) {
            header = in.readLine();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
