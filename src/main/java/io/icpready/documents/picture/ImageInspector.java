package io.icpready.documents.picture;

import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import io.icpready.documents.picture.Inspection.Measured;
import io.icpready.documents.picture.Inspection.Picture;
import io.icpready.documents.picture.PictureDecoder.Decoded;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /**
     * Recognises content by magic numbers alone; no detector that opens or unpacks anything. Its list of
     * types is read with the first picture.
     */
    private final Supplier<Tika> contents = Suppliers.memoize(() -> new Tika(MimeTypes.getDefaultMimeTypes()));

    private final Hints hints = new Hints(HintLimits.load());

    public Inspection inspect(Upload upload, Duration time) {
        if (upload.length() == 0) {
            // Of no content nothing can be said: neither of which format it is, nor that it was renamed.
            return refused(upload, List.of(PictureFindings.block("IMG-01", "empty", Map.of())), Optional.empty());
        }
        List<Finding> findings = new ArrayList<>();
        String content = contents.get().detect(upload.kept());
        Optional<ImageFormat> format = ImageFormat.ofMediaType(content);
        addType(upload, content, format, findings);
        if (format.isEmpty()) {
            addLength(upload.length(), upload.length(), upload, findings);
            return refused(upload, findings, Optional.empty());
        }
        PictureLayout layout = PictureLayout.read(format.get(), upload.kept());
        addLength(upload, layout, findings);
        Optional<Measured> measured = measured(layout);
        if (!addLayout(upload, layout, findings)) {
            return refused(upload, findings, measured);
        }
        addContent(upload, layout, Deadline.in(time), findings);
        return new Inspection(findings, upload.length(), measured, picture(upload, layout, findings));
    }

    private static Inspection refused(Upload upload, List<Finding> findings, Optional<Measured> measured) {
        return new Inspection(findings, upload.length(), measured, Optional.empty());
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
        String digest = Hashing.sha256().hashBytes(upload.kept()).toString();
        return measured(layout).map(measured -> new Picture(measured, sanitized, digest));
    }

    /**
     * The picture counts: neither what stands behind it, nor a comment that makes a small one heavy.
     */
    private static void addLength(Upload upload, PictureLayout layout, List<Finding> findings) {
        if (!whole(upload, layout)) {
            addLength(upload.length(), upload.length(), upload, findings);
        } else {
            addLength(layout.sanitizedLength(), layout.end().getAsInt(), upload, findings);
        }
    }

    private static void addLength(long least, long most, Upload upload, List<Finding> findings) {
        if (least < PictureLimits.MIN_BYTES) {
            boolean padded = upload.length() >= PictureLimits.MIN_BYTES;
            findings.add(PictureFindings.block(
                    "IMG-01", padded ? "mostlyOther" : "tooSmall", lengths(least, upload, RoundingMode.DOWN)));
        } else if (most > PictureLimits.MAX_BYTES) {
            findings.add(PictureFindings.block("IMG-01", "tooLarge", lengths(most, upload, RoundingMode.UP)));
        }
    }

    /** @param rounding away from the limit: what misses it by a byte is not said to be the limit */
    private static Map<String, Argument> lengths(long counted, Upload upload, RoundingMode rounding) {
        return Map.of(
                "kb", kilobytes(counted, rounding),
                "fileKb", kilobytes(upload.length(), rounding),
                "leastKb", kilobytes(PictureLimits.MIN_BYTES, rounding),
                "mostKb", kilobytes(PictureLimits.MAX_BYTES, rounding));
    }

    private static Argument kilobytes(long bytes, RoundingMode rounding) {
        return Argument.number(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024), 1, rounding));
    }

    private static void addType(Upload upload, String content, Optional<ImageFormat> format, List<Finding> findings) {
        Optional<ImageFormat> promised = ImageFormat.ofSuffix(upload.suffix());
        ForeignFormat foreign = ForeignFormat.of(content);
        boolean heic = foreign == ForeignFormat.HEIC;
        Map<String, Argument> arguments = Map.of(
                "content",
                        format.map(known -> Argument.text(known.name()))
                                .orElseGet(() -> Argument.key(foreign.nameKey())),
                "suffix", Argument.text(upload.suffix()),
                "should", Argument.text(format.map(ImageFormat::suffix).orElse("")));
        if (format.isEmpty()) {
            findings.add(PictureFindings.block("IMG-02", heic ? "heic" : "content", arguments));
            if (promised.isPresent()) {
                findings.add(PictureFindings.block("IMG-03", heic ? "heicSuffix" : "renamed", arguments));
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
        Optional<Finding> excess = excess(layout);
        excess.ifPresent(findings::add);
        if (excess.isPresent() || !whole(upload, layout)) {
            if (excess.isEmpty() && !upload.cut()) {
                // What was cut is refused by IMG-01 already: the rest of the file was not kept.
                findings.add(PictureFindings.block("IMG-02", "damaged", Map.of()));
            }
            return false;
        }
        return true;
    }

    /** A picture that reaches to the end of what was kept of a longer file may go on behind it. */
    private static boolean whole(Upload upload, PictureLayout layout) {
        return layout.end().isPresent() && !(upload.cut() && layout.end().getAsInt() == upload.kept().length);
    }

    private static Optional<Finding> excess(PictureLayout layout) {
        if (layout.frames() > DecodingLimits.MAX_FRAMES) {
            return Optional.of(PictureFindings.block(
                    "IMG-02",
                    "tooManyFrames",
                    Map.of(
                            "frames", Argument.number(layout.frames()),
                            "most", Argument.number(DecodingLimits.MAX_FRAMES))));
        }
        if (tooManyPixels(layout)) {
            return Optional.of(PictureFindings.block(
                    "IMG-02",
                    "tooManyPixels",
                    Map.of(
                            "width", Argument.number(layout.width()),
                            "height", Argument.number(layout.height()),
                            "frames", Argument.number(layout.frames()),
                            "most", Argument.number(PictureLimits.MAX_PIXELS))));
        }
        boolean tooManyScans = layout.scans() > DecodingLimits.MAX_SCANS
                || layout.pixels() * layout.scans() > DecodingLimits.MAX_SCANNED_PIXELS;
        return tooManyScans ? Optional.of(PictureFindings.block("IMG-02", "tooSlow", Map.of())) : Optional.empty();
    }

    private static boolean tooManyPixels(PictureLayout layout) {
        return layout.width() > DecodingLimits.MAX_SIDE
                || layout.height() > DecodingLimits.MAX_SIDE
                || layout.pixels() > PictureLimits.MAX_PIXELS
                || layout.decodedBytes() > DecodingLimits.MAX_DECODED_BYTES;
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
            addHints(() -> hints.of(upload, layout, complete.thumbnail()), findings);
        } else if (decoded instanceof Decoded.TooSlow) {
            findings.add(PictureFindings.block("IMG-02", "tooSlow", Map.of()));
        } else {
            findings.add(PictureFindings.block("IMG-02", "damaged", Map.of()));
        }
    }
}
