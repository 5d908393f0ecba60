package io.icpready.documents.picture;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to one upload.
 *
 * @param bytes length of the file as it came in
 * @param measured format and size, as far as the file tells; also of a refused one
 * @param picture what may be stored; empty when the upload is refused
 */
public record Inspection(List<Finding> findings, long bytes, Optional<Measured> measured, Optional<Picture> picture) {

    /** Format and shown size in pixels. */
    public record Measured(ImageFormat format, int width, int height) {}

    /**
     * A picture that passed.
     *
     * @param bytes the sanitized picture
     * @param sha256 hexadecimal digest of the file as it came in, as far as it was kept: of what is
     *     longer than {@link Upload#MOST_BYTES_KEPT} its first bytes, which hold the whole picture
     */
    public record Picture(Measured measured, byte[] bytes, String sha256) {}

    public Inspection {
        findings = findings.stream().sorted(Comparator.comparing(Finding::rule)).toList();
    }

    /** The same, with one finding more. */
    public Inspection noting(Finding finding) {
        return new Inspection(
                Stream.concat(findings.stream(), Stream.of(finding)).toList(), bytes, measured, picture);
    }

    public boolean accepted() {
        return picture.isPresent();
    }

    public static boolean refuses(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }
}
