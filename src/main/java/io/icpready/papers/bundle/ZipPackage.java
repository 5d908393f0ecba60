package io.icpready.papers.bundle;

import io.icpready.papers.FilingPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pictures first; they are as small as they get, so they are not pressed again. */
public final class ZipPackage implements FilingPackage {

    private static final String SHEET = "备案信息.html";

    @Override
    public void write(Contents contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Picture picture : contents.pictures()) {
            Optional<byte[]> bytes = picture.bytes().get();
            if (bytes.isPresent()) {
                add(zip, picture.name(), bytes.get());
            }
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        add(zip, SHEET, HtmlSheet.of(contents.sheet()));
        for (var file : new TreeMap<>(contents.files()).entrySet()) {
            add(zip, file.getKey(), file.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
