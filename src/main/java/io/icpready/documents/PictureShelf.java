package io.icpready.documents;

import io.icpready.access.CurrentUser;
import java.util.Optional;

/** Pictures in clear, for those who may see them. */
public interface PictureShelf {

    /**
     * The picture itself; empty where it was erased, or is none of this person's business. Every opening
     * is logged.
     */
    Optional<byte[]> bytes(String documentId, CurrentUser user);
}
