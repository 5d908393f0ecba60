package io.icpready.documents.desk;

import io.icpready.documents.picture.Inspection;
import java.util.Optional;

/** What became of an upload. */
public sealed interface UploadAnswer {

    /** The file was judged; it has an id when it was accepted and stored. */
    record Judged(Inspection inspection, Optional<String> documentId) implements UploadAnswer {}

    /** There is no such open upload task of this person. */
    record NoTask() implements UploadAnswer {}

    /** The consent to store pictures was not given, or was taken back. */
    record NoConsent() implements UploadAnswer {}

    /** It is somebody else's card, and nobody attested that its holder consents. */
    record NoConsentOfHolder() implements UploadAnswer {}

    /** Far beyond what a picture may have; not read to its end. */
    record TooLong() implements UploadAnswer {}

    /** The body came drop by drop and was given up. */
    record TooSlow() implements UploadAnswer {}

    /** Too many uploads wait already. */
    record Busy() implements UploadAnswer {}
}
