package io.icpready.documents.reading.process;

import io.icpready.documents.reading.sight.Box;
import io.icpready.documents.reading.sight.Place;
import io.icpready.documents.reading.sight.TextLine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A reader that does what the first letter of a picture says. */
public final class FaultyReader {

    private FaultyReader() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        out.write(Wire.READY);
        out.flush();
        while (true) {
            String picture = new String(Wire.question(in), StandardCharsets.UTF_8);
            switch (picture) {
                case "crash" -> Runtime.getRuntime().halt(134);
                case "eat" -> eat();
                case "sleep" -> LockSupport.park();
                default -> Wire.answer(out, List.of(line(picture)));
            }
        }
    }

    private static void eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (true) {
            eaten.add(new byte[10_000_000]);
        }
    }

    private static TextLine line(String text) {
        return new TextLine(text, 1, true, new Place(1, 2, 3, 4), new Box(1, 2, 3, 4));
    }
}
