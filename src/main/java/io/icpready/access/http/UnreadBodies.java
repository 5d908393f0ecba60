package io.icpready.access.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Lets a filter leave a body where it is. The server reads a refused body to its end, so that the
 * client sees the answer; with a slow client that is exactly what must not be waited for.
 */
final class UnreadBodies extends ValveBase {

    private static final String LEAVE = UnreadBodies.class.getName();

    UnreadBodies() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Runnable leave = () -> request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        request.setAttribute(LEAVE, leave);
        getNext().invoke(request, response);
    }

    /** Leaves the body of this request unread; its connection has to be closed after the answer. */
    static void leave(ServletRequest request) {
        Optional.ofNullable((Runnable) request.getAttribute(LEAVE)).ifPresent(Runnable::run);
    }
}
