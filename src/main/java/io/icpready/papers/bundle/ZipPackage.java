package io.icpready.papers.bundle;

import io.icpready.papers.FilingPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Pictures first; they are as small as they get, so they are not pressed again. */
public final class ZipPackage implements FilingPackage {

    private static final String SHEET = "备案信息.html";

    @Override
    public void write(Contents contents, OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Picture picture : contents.pictures()) {
            add(zip, picture);
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        add(zip, SHEET, HtmlSheet.of(contents.sheet()));
        for (var file : new TreeMap<>(contents.files()).entrySet()) {
            add(zip, file.getKey(), file.getValue());
        }
        zip.finish();
        zip.flush();
    }

    /** A method of its own: what it held is gone before the next picture is asked for. */
    private static void add(ZipArchiveOutputStream zip, Picture picture) throws IOException {
        Optional<byte[]> bytes = picture.bytes().get();
        if (bytes.isPresent()) {
            add(zip, picture.name(), bytes.get());
        }
    }

    private static void add(ZipArchiveOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        // Names made on any other system are taken by unzip for the code page of DOS, marked as UTF-8 or not.
        entry.setUnixMode(UnixStat.FILE_FLAG | UnixStat.DEFAULT_FILE_PERM);
        entry.setSize(bytes.length);
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }
}
