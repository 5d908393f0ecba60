package io.icpready.access.login;

import io.icpready.web.ClientLimit;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Counts wrong passwords by name and address together, and by address alone. So whoever guesses
 * waits, and so does who tries many names; but nobody can keep a person out from elsewhere.
 */
public final class WrongPasswords {

    /** Under which a request is told how long to wait. */
    private static final String WAIT = WrongPasswords.class.getName();

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int NAMES_BACK = 1;
    private static final int ADDRESSES_BACK = 10;

    private final ClientLimit ofName;
    private final ClientLimit ofAddress;

    WrongPasswords(LoginProperties properties, Clock clock) {
        this.ofName = new ClientLimit(properties.wrongPasswords(), NAMES_BACK, PERIOD, clock);
        this.ofAddress = new ClientLimit(properties.wrongPasswordsPerAddress(), ADDRESSES_BACK, PERIOD, clock);
    }

    private record NameAtAddress(String name, Object address) {}

    /** True when this name may not be tried from where this request comes; its answer will say so. */
    boolean mustWait(String name) {
        Optional<ServletRequestAttributes> asking = asking();
        Optional<Duration> wait = asking.flatMap(request -> waitOf(name, request.getRequest()));
        wait.ifPresent(time -> {
            asking.get().getRequest().setAttribute(WAIT, time);
            Optional.ofNullable(asking.get().getResponse())
                    .ifPresent(answer -> answer.setHeader("Retry-After", String.valueOf(seconds(time))));
        });
        return wait.isPresent();
    }

    private Optional<Duration> waitOf(String name, HttpServletRequest request) {
        Object address = ClientLimit.clientOf(request.getRemoteAddr());
        return Stream.of(ofName.waitOf(new NameAtAddress(name, address)), ofAddress.waitOf(address))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    void count(String name) {
        request().map(asking -> ClientLimit.clientOf(asking.getRemoteAddr())).ifPresent(address -> {
            ofName.take(new NameAtAddress(name, address));
            ofAddress.take(address);
        });
    }

    /** How long the person behind this request has to wait, in seconds, before another password is looked at. */
    public static Optional<Long> secondsToWait(ServletRequest request) {
        return Optional.ofNullable((Duration) request.getAttribute(WAIT)).map(WrongPasswords::seconds);
    }

    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).toSeconds();
    }

    /** Nobody's address is known where no request asks. */
    static Optional<HttpServletRequest> request() {
        return asking().map(ServletRequestAttributes::getRequest);
    }

    private static Optional<ServletRequestAttributes> asking() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asking
                ? Optional.of(asking)
                : Optional.empty();
    }
}
