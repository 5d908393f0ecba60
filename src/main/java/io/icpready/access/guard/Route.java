package io.icpready.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods, a path below the prefix as it was sent, and the gate behind it. */
record Route(Pattern methods, Pattern path, Gate gate) {

    /** Looks at one listed request. */
    @FunctionalInterface
    interface Gate {
        Decision decide(Asked asked);
    }

    /** Lets through whoever asks this. */
    static Route pass(String methods, String path) {
        return of(methods, path, asked -> Decision.PASS);
    }

    static Route of(String methods, String path, Gate gate) {
        return new Route(Pattern.compile(methods), Pattern.compile(path), gate);
    }

    /** What the first of these routes says that leads there; empty when none does. */
    static Optional<Decision> first(List<Route> routes, HttpServletRequest request, String path, Caller caller) {
        return routes.stream()
                .flatMap(route -> route.match(request.getMethod(), path).stream()
                        .map(match -> route.gate().decide(new Asked(request, caller, match))))
                .findFirst();
    }

    private Optional<Matcher> match(String method, String asked) {
        Matcher matcher = path.matcher(asked);
        return methods.matcher(method).matches() && matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
