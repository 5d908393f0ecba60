package io.icpready.documents.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three formats of IMG-02. */
public enum ImageFormat {
    JPEG("image/jpeg", List.of("jpg", "jpeg")),
    PNG("image/png", List.of("png")),
    GIF("image/gif", List.of("gif"));

    private final String mediaType;
    private final List<String> suffixes;

    ImageFormat(String mediaType, List<String> suffixes) {
        this.mediaType = mediaType;
        this.suffixes = suffixes;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Suffix under which a picture of this format is handed out. */
    public String suffix() {
        return suffixes.get(0);
    }

    public static Optional<ImageFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    public static Optional<ImageFormat> ofSuffix(String suffix) {
        String folded = suffix.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.suffixes.contains(folded))
                .findFirst();
    }
}
