package io.icpready.sealing;

import java.util.List;
import java.util.stream.Collectors;

/** The keyset lacks keys that this database was sealed with. Names their numbers, which are no secret. */
final class WrongKeysetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKeysetException(List<Long> lacking) {
        super("The keyset named by ICP_READY_KEYSET (icp-ready.documents.keyset) is not the one that this database was"
                + " sealed with: it lacks the key "
                + lacking.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ". Pictures, personal facts and the secrets of hooks could not be opened by anybody.");
    }
}
