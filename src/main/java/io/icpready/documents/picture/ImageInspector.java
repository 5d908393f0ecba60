package io.icpready.documents.picture;

import com.google.common.hash.Hashing;
import io.icpready.documents.PictureReader;
import io.icpready.documents.picture.Inspection.Measured;
import io.icpready.documents.picture.Inspection.Picture;
import io.icpready.documents.picture.PictureDecoder.Decoded;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges an uploaded file by its own bytes (IMG-01 to IMG-05, USE-01, USE-02): length, true type
 * against suffix, layout within hard limits, complete decoding, hints. Pure: the same bytes always
 * give the same answer, except when time runs out.
 */
public final class ImageInspector {

    private static final Logger LOG = LoggerFactory.getLogger(ImageInspector.class);

    /** Recognises content by magic numbers alone; no detector that opens or unpacks anything. */
    private final Tika contents = new Tika(MimeTypes.getDefaultMimeTypes());

    private final Hints hints = new Hints(HintLimits.load());
    private final List<PictureReader> readers;

    public ImageInspector(List<PictureReader> readers) {
        this.readers = List.copyOf(readers);
    }

    public Inspection inspect(Upload upload, Duration time) {
        List<Finding> findings = new ArrayList<>();
        addLength(upload, findings);
        String content = contents.detect(upload.kept());
        Optional<ImageFormat> format = ImageFormat.ofMediaType(content);
        addType(upload, content, format, findings);
        if (format.isEmpty()) {
            return new Inspection(findings, upload.length(), Optional.empty(), Optional.empty());
        }
        PictureLayout layout = PictureLayout.read(format.get(), upload.kept());
        Optional<Measured> measured = measured(layout);
        if (!addLayout(upload, layout, findings)) {
            return new Inspection(findings, upload.length(), measured, Optional.empty());
        }
        addContent(upload, layout, Deadline.in(time), findings);
        return new Inspection(findings, upload.length(), measured, picture(upload, layout, findings));
    }

    private static Optional<Measured> measured(PictureLayout layout) {
        return layout.measured()
                ? Optional.of(new Measured(layout.format(), layout.shownWidth(), layout.shownHeight()))
                : Optional.empty();
    }

    private Optional<Picture> picture(Upload upload, PictureLayout layout, List<Finding> findings) {
        if (Inspection.refuses(findings)) {
            return Optional.empty();
        }
        byte[] sanitized = layout.sanitized();
        readers.forEach(reader -> addHints(() -> reader.read(sanitized, upload.type()), findings));
        String digest = Hashing.sha256().hashBytes(upload.kept()).toString();
        return measured(layout).map(measured -> new Picture(measured, sanitized, digest));
    }

    private static void addLength(Upload upload, List<Finding> findings) {
        if (upload.length() < PictureLimits.MIN_BYTES) {
            findings.add(PictureFindings.block("IMG-01", "tooSmall", lengths(upload)));
        } else if (upload.length() > PictureLimits.MAX_BYTES) {
            findings.add(PictureFindings.block("IMG-01", "tooLarge", lengths(upload)));
        }
    }

    private static Map<String, Argument> lengths(Upload upload) {
        return Map.of(
                "bytes", Argument.number(upload.length()),
                "least", Argument.number(PictureLimits.MIN_BYTES),
                "most", Argument.number(PictureLimits.MAX_BYTES));
    }

    private static void addType(Upload upload, String content, Optional<ImageFormat> format, List<Finding> findings) {
        Optional<ImageFormat> promised = ImageFormat.ofSuffix(upload.suffix());
        Map<String, Argument> arguments = Map.of(
                "content", Argument.text(format.map(ImageFormat::name).orElse(content)),
                "suffix", Argument.text(upload.suffix()),
                "should", Argument.text(format.map(ImageFormat::suffix).orElse("")));
        if (format.isEmpty()) {
            findings.add(PictureFindings.block("IMG-02", "content", arguments));
            if (promised.isPresent()) {
                findings.add(PictureFindings.block("IMG-03", "renamed", arguments));
            }
        } else if (upload.suffix().isEmpty()) {
            findings.add(PictureFindings.block("IMG-02", "noSuffix", arguments));
        } else if (promised.isEmpty()) {
            findings.add(PictureFindings.block("IMG-02", "suffix", arguments));
        } else if (!promised.equals(format)) {
            findings.add(PictureFindings.warn("IMG-03", "otherSuffix", arguments));
        }
    }

    /** True when the picture may be decoded. */
    private static boolean addLayout(Upload upload, PictureLayout layout, List<Finding> findings) {
        if (tooMuch(layout)) {
            findings.add(PictureFindings.block(
                    "IMG-02",
                    "tooManyPixels",
                    Map.of(
                            "width", Argument.number(layout.width()),
                            "height", Argument.number(layout.height()),
                            "frames", Argument.number(layout.frames()),
                            "most", Argument.number(PictureLimits.MAX_PIXELS))));
            return false;
        }
        if (upload.cut()) {
            // Refused by IMG-01 already, and the rest of the file was not kept.
            return false;
        }
        if (layout.end().isEmpty()) {
            findings.add(PictureFindings.block("IMG-02", "damaged", Map.of()));
            return false;
        }
        if (!Tail.harmless(upload.kept(), layout.end().getAsInt())) {
            findings.add(PictureFindings.block("IMG-02", "somethingBehind", Map.of()));
            return false;
        }
        return true;
    }

    private static boolean tooMuch(PictureLayout layout) {
        return layout.width() > PictureLimits.MAX_SIDE
                || layout.height() > PictureLimits.MAX_SIDE
                || layout.pixels() > PictureLimits.MAX_PIXELS
                || layout.decodedBytes() > PictureLimits.MAX_DECODED_BYTES
                || layout.frames() > PictureLimits.MAX_FRAMES
                || layout.scans() > PictureLimits.MAX_SCANS;
    }

    /** A hint is a guess beside the verdict; one that fails is logged and missing, and that is all. */
    private static void addHints(Supplier<List<Finding>> hints, List<Finding> findings) {
        try {
            findings.addAll(hints.get());
        } catch (RuntimeException fault) {
            LOG.error("A picture is judged without some of its hints", fault);
        }
    }

    private void addContent(Upload upload, PictureLayout layout, Deadline deadline, List<Finding> findings) {
        Decoded decoded = PictureDecoder.decode(layout, deadline);
        if (decoded instanceof Decoded.Complete complete) {
            addHints(() -> hints.of(layout, complete.thumbnail(), upload.type()), findings);
        } else if (decoded instanceof Decoded.TooSlow) {
            findings.add(PictureFindings.block("IMG-02", "tooSlow", Map.of()));
        } else {
            findings.add(PictureFindings.block("IMG-02", "damaged", Map.of()));
        }
    }
}
