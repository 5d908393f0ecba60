package io.icpready.hooks.target;

import io.icpready.hooks.outbox.Trouble;
import io.icpready.hooks.wire.AttemptResult;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Reads why no answer came. Messages of exceptions are not kept: some contain the address. */
public final class ConnectionTrouble {

    private ConnectionTrouble() {}

    public static AttemptResult of(Throwable fault) {
        return notDelivered(trouble(root(fault)));
    }

    public static AttemptResult internal() {
        return notDelivered(Trouble.INTERNAL);
    }

    private static AttemptResult notDelivered(Trouble trouble) {
        return new AttemptResult.NotDelivered(trouble, Optional.empty(), "", Optional.empty());
    }

    private static Trouble trouble(Throwable fault) {
        if (fault instanceof ForbiddenTargetException) {
            return Trouble.FORBIDDEN_TARGET;
        }
        if (fault instanceof UnknownHostException) {
            return Trouble.UNKNOWN_HOST;
        }
        if (fault instanceof SSLException) {
            return Trouble.TLS;
        }
        return fault instanceof TimeoutException
                        || fault instanceof java.net.SocketTimeoutException
                        || fault instanceof ConnectTimeoutException
                ? Trouble.TIMEOUT
                : Trouble.CONNECTION;
    }

    private static Throwable root(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }
}
