package io.icpready.store;

import com.google.common.base.Throwables;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when the embedded database could not write to its disk. It has closed itself by
 * then, and every timer and every reader would log the same failure for ever. What was answered
 * before is on the disk; what was not is rolled back at the next start.
 *
 * <p>Nothing is shut down in order: all that is left to do would be written to the same disk.
 */
public final class EmbeddedDatabaseWrites implements SQLExceptionOverride {

    /** As {@code EX_IOERR} of sysexits.h. */
    static final int EXIT_CODE = 74;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabaseWrites.class);

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (isFailedWrite(failure)) {
            end(failure);
        }
        // Hikari takes such a connection for a good one.
        return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }

    /** Whether the store itself failed to write: not a body that broke off, not a faulty statement. */
    static boolean isFailedWrite(SQLException failure) {
        return Throwables.getCausalChain(failure).stream()
                .anyMatch(cause -> cause instanceof MVStoreException store
                        && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED);
    }

    private static synchronized void end(SQLException failure) {
        LOG.error(
                "The database could not be written ({}): is the disk full? The application ends here."
                        + " What was saved is safe; make room and start it again.",
                Throwables.getRootCause(failure).getMessage());
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
