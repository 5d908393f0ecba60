package io.icpready.documents;

import io.icpready.wording.Rendered.Cited;
import io.icpready.wording.Rendered.Remark;
import java.util.List;

/** What is known of a stored picture; no number and no name. */
public record KnownPicture(
        String documentId,
        String taskId,
        String type,
        String purpose,
        String uploadedBy,
        String uploadedAt,
        int width,
        int height,
        long bytes,
        String format,
        boolean holderConsent,
        List<Cited<Remark>> findings) {

    static KnownPicture of(DocumentRecord document, List<Cited<Remark>> findings) {
        return new KnownPicture(
                document.documentId(),
                document.taskId(),
                document.type().name(),
                document.purpose().map(Enum::name).orElse(null),
                document.uploadedBy(),
                document.uploadedAt().toString(),
                document.width(),
                document.height(),
                document.bytes(),
                document.format(),
                document.holderConsent(),
                findings);
    }
}
