package io.icpready.documents.picture;

import java.util.Arrays;
import java.util.List;

/** What people upload that is no allowed picture, by the names they know it by. */
enum ForeignFormat {
    HEIC("image/heic", "image/heif"),
    AVIF("image/avif"),
    WEBP("image/webp"),
    BMP("image/bmp", "image/x-ms-bmp"),
    TIFF("image/tiff"),
    SVG("image/svg"),
    PSD("image/vnd.adobe.photoshop"),
    PDF("application/pdf"),
    OFFICE("application/msword", "application/vnd.", "application/x-tika-msoffice", "application/x-tika-ooxml"),
    ARCHIVE("application/zip", "application/x-rar", "application/x-7z", "application/gzip", "application/x-tar"),
    PROGRAM("application/x-dosexec", "application/x-msdownload", "application/x-executable", "application/x-elf"),
    WEB_PAGE("text/html", "application/xhtml"),
    VIDEO("video/", "application/mp4"),
    OTHER_PICTURE("image/"),
    TEXT("text/"),
    UNKNOWN("");

    private final List<String> mediaTypes;

    ForeignFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The first whose media type begins like this one. */
    static ForeignFormat of(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.stream().anyMatch(mediaType::startsWith))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** Key of its common name. */
    String nameKey() {
        return "picture.format." + name();
    }
}
