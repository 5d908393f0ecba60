package io.icpready.documents.reading.process;

import io.icpready.documents.reading.sight.Box;
import io.icpready.documents.reading.sight.Place;
import io.icpready.documents.reading.sight.TextLine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What goes through the pipes between the application and its reader. */
final class Wire {

    /** The reader is loaded and waits. */
    static final int READY = 'R';

    /** This machine has no native support: exit code of the reader, said once. */
    static final int UNSUPPORTED = 3;

    /** More than any picture that was accepted has. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int MOST_LINES = 1000;

    private Wire() {}

    static void ask(DataOutputStream out, byte[] picture) throws IOException {
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    static byte[] question(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("No picture has this length");
        }
        return in.readNBytes(length);
    }

    static void answer(DataOutputStream out, List<TextLine> lines) throws IOException {
        out.writeInt(lines.size());
        for (TextLine line : lines) {
            out.writeUTF(line.text());
            out.writeDouble(line.confidence());
            out.writeBoolean(line.sure());
            out.writeDouble(line.place().x());
            out.writeDouble(line.place().y());
            out.writeDouble(line.place().width());
            out.writeDouble(line.place().height());
            out.writeInt(line.box().left());
            out.writeInt(line.box().top());
            out.writeInt(line.box().width());
            out.writeInt(line.box().height());
        }
        out.flush();
    }

    static List<TextLine> answer(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_LINES) {
            throw new IOException("No picture has so many lines");
        }
        List<TextLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new TextLine(
                    in.readUTF(),
                    in.readDouble(),
                    in.readBoolean(),
                    new Place(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()),
                    new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt())));
        }
        return lines;
    }
}
