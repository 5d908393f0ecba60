package io.icpready.documents.reading.process;

import io.icpready.documents.picture.ShownPicture;
import io.icpready.documents.reading.sight.TextLine;
import io.icpready.documents.reading.sight.TextReader;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * The reader: takes pictures from its standard input and answers on its standard output with the
 * lines on them, one after the other. Ends when its input does, so it never outlives who started it.
 */
public final class ReaderProgram {

    private ReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not end up between the answers.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        goFirst();
        try (TextReader reader = loaded()) {
            out.write(Wire.READY);
            out.flush();
            serve(new DataInputStream(System.in), out, reader);
        }
    }

    /** Where memory runs out, the machine ends this process before the one that holds journeys. */
    private static void goFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException | SecurityException otherSystem) {
            // Only Linux has such a file; elsewhere the system chooses for itself.
            return;
        }
    }

    private static TextReader loaded() {
        try {
            return TextReader.load();
        } catch (LinkageError | RuntimeException unsupported) {
            System.exit(Wire.UNSUPPORTED);
            throw unsupported;
        }
    }

    private static void serve(DataInputStream in, DataOutputStream out, TextReader reader) throws IOException {
        while (true) {
            byte[] picture;
            try {
                picture = Wire.question(in);
            } catch (EOFException nobodyAsks) {
                return;
            }
            Wire.answer(out, lines(picture, reader));
        }
    }

    private static List<TextLine> lines(byte[] picture, TextReader reader) {
        try {
            return reader.read(ShownPicture.of(picture, TextReader.LONG_SIDE_READ));
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
