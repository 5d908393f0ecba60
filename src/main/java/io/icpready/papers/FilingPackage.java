package io.icpready.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes everything for the submission as one ZIP file, names in UTF-8. */
public interface FilingPackage {

    /**
     * Writes it while it is read: one picture is in memory at a time.
     *
     * @throws IOException when nobody takes it
     */
    void write(Contents contents, OutputStream out) throws IOException;

    /**
     * What goes in.
     *
     * @param pictures in the order of the console
     * @param sheet to read
     * @param files for programs, by their names
     */
    record Contents(List<Picture> pictures, Sheet sheet, Map<String, byte[]> files) {

        public Contents {
            pictures = List.copyOf(pictures);
            files = Map.copyOf(files);
        }
    }

    /**
     * One picture.
     *
     * @param name of the file, without any number of a person
     * @param bytes asked for when its turn has come; empty when it was erased meanwhile
     */
    record Picture(String name, Supplier<Optional<byte[]>> bytes) {}
}
