package io.icpready.papers;

import io.icpready.papers.FilingPackage.Contents;
import io.icpready.papers.FilingPackage.Picture;
import io.icpready.papers.bundle.ZipPackage;
import io.icpready.rules.PictureLimits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes a package of twelve pictures, each as large as one may be, into the file that it is given. */
public final class PackageProgram {

    static final int PICTURES = 12;

    private PackageProgram() {}

    public static void main(String[] arguments) throws IOException {
        List<Picture> pictures = IntStream.rangeClosed(1, PICTURES)
                .mapToObj(number -> new Picture(name(number), () -> Optional.of(picture(number))))
                .toList();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            new ZipPackage().write(new Contents(pictures, new Sheet("备案", List.of()), Map.of()), out);
        }
    }

    static String name(int number) {
        return "%02d-主体负责人证件·𠮷.jpg".formatted(number);
    }

    private static byte[] picture(int number) {
        byte[] bytes = new byte[PictureLimits.MAX_BYTES];
        new Random(number).nextBytes(bytes);
        return bytes;
    }
}
