package io.icpready.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.icpready.access.Guard.Decision;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * The list of what people reach who are neither managers nor administrators: a method and a path
 * each, and for some a look at what they carry. What is not listed is refused.
 */
final class GuardRoutes {

    private static final String ENGINE = "/engine/engine/default";
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final String DEFINITION = "((?:\\w+:\\d+:)?[0-9a-f-]{36})";
    private static final String KEY = "(\\w{1,64})";
    private static final Decision PASS = new Decision.Pass();

    private static final Pattern SETUP = Pattern.compile("/admin/setup(/.*)?");

    /** What the login page needs before anybody is known. */
    private static final List<Route> OPEN = List.of(
            pass("GET", "/engine/engine/?"),
            pass("GET|POST", ENGINE + "/identity/password-policy"),
            pass("GET", "/admin/auth/user/default"),
            pass("POST", "/admin/auth/user/default/login/(tasklist|cockpit|admin|welcome)"),
            pass("POST", "/admin/auth/user/default/logout"),
            pass("GET", "/(tasklist|cockpit|admin|welcome)/plugin/[\\w-]+/static/.+"));

    private final String prefix;
    private final IdentityService identities;
    private final List<Route> listed;

    /**
     * @param prefix where the REST of the web applications begins, for example {@code /camunda/api}
     */
    GuardRoutes(
            String prefix, IdentityService identities, FormGate forms, TaskListGate lists, OwnPasswordGate password) {
        this.prefix = prefix;
        this.identities = identities;
        this.listed = List.of(
                pass("GET|OPTIONS", ENGINE + "/filter"),
                pass("GET", ENGINE + "/filter/count"),
                pass("GET", ENGINE + "/filter/" + ID),
                route("POST", ENGINE + "/filter/" + ID + "/(?:list|count)", lists::filter),
                route("GET", ENGINE + "/task(?:/count)?", lists::search),
                route("POST", ENGINE + "/task(?:/count)?", lists::filter),
                pass("GET", ENGINE + "/task/" + ID),
                pass("GET", ENGINE + "/task/" + ID + "/(form|deployed-form)"),
                pass("GET", ENGINE + "/task/" + ID + "/identity-links"),
                route("GET", ENGINE + "/task/" + ID + "/form-variables", forms::read),
                route("POST", ENGINE + "/task/" + ID + "/(?:submit-form|complete)", forms::complete),
                route("POST", ENGINE + "/task/" + ID + "/claim", forms::claim),
                route("POST", ENGINE + "/task/" + ID + "/unclaim", forms::unclaim),
                pass("GET", ENGINE + "/process-definition(/count)?"),
                pass("GET", ENGINE + "/process-definition/" + DEFINITION),
                pass("GET", ENGINE + "/process-definition/key/" + KEY),
                pass("GET", ENGINE + "/process-definition/" + DEFINITION + "/(startForm|deployed-start-form|xml)"),
                pass("GET", ENGINE + "/process-definition/key/" + KEY + "/(startForm|deployed-start-form|xml)"),
                route("POST", ENGINE + "/process-definition/key/" + KEY + "/(?:submit-form|start)", forms::startByKey),
                route(
                        "POST",
                        ENGINE + "/process-definition/" + DEFINITION + "/(?:submit-form|start)",
                        forms::startById),
                pass("GET", ENGINE + "/history/user-operation(/count)?"),
                pass("GET", ENGINE + "/authorization/check"),
                route("GET", ENGINE + "/user/([^/]+)/profile", GuardRoutes::onlySelf),
                route("PUT", ENGINE + "/user/([^/]+)/credentials", password::change),
                route("GET", ENGINE + "/identity/groups", GuardRoutes::onlyOwnGroups),
                // Resources of this product, which ask for themselves who may do what.
                pass("GET|POST|DELETE", "/tasklist/plugin/icp-ready/default/[\\w-]+(/[\\w-]+)*"));
    }

    Decision decide(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(prefix)) {
            return Decision.refuse("access.oddPath");
        }
        String below = path.substring(prefix.length());
        if (SETUP.matcher(below).matches()) {
            return Decision.refuse("access.closed");
        }
        Optional<Person> person = person();
        if (person.isPresent() && person.get().isTrusted()) {
            return PASS;
        }
        Optional<Decision> open = answer(OPEN, request, below, Person.NOBODY);
        if (open.isPresent()) {
            return open.get();
        }
        return person.flatMap(known -> answer(listed, request, below, known))
                .orElseGet(() -> Decision.refuse("access.notAllowed"));
    }

    private Optional<Person> person() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(Person::of);
    }

    private static Optional<Decision> answer(
            List<Route> routes, HttpServletRequest request, String path, Person person) {
        return routes.stream()
                .flatMap(route -> route.match(request.getMethod(), path).stream()
                        .map(match -> route.gate().decide(new Asked(request, person, match))))
                .findFirst();
    }

    private static Decision onlySelf(Asked asked) {
        return asked.part(1).equals(asked.person().id()) ? PASS : Decision.refuse("access.notAllowed");
    }

    private static Decision onlyOwnGroups(Asked asked) {
        return asked.hasOnlyParameter("userId", asked.person().id()) ? PASS : Decision.refuse("access.notAllowed");
    }

    private static Route pass(String methods, String path) {
        return route(methods, path, asked -> PASS);
    }

    private static Route route(String methods, String path, Gate gate) {
        return new Route(Pattern.compile(methods), Pattern.compile(path), gate);
    }

    /** Looks at one listed request. */
    @FunctionalInterface
    interface Gate {
        Decision decide(Asked asked);
    }

    /** Methods, a path below the prefix as it was sent, and the gate behind it. */
    private record Route(Pattern methods, Pattern path, Gate gate) {

        Optional<Matcher> match(String method, String asked) {
            Matcher matcher = path.matcher(asked);
            return methods.matcher(method).matches() && matcher.matches() ? Optional.of(matcher) : Optional.empty();
        }
    }

    /** Who is asking. */
    record Person(String id, List<String> groups) {

        static final Person NOBODY = new Person("", List.of());

        Person {
            groups = List.copyOf(groups);
        }

        static Person of(Authentication authentication) {
            return new Person(
                    authentication.getUserId(),
                    authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds());
        }

        boolean isTrusted() {
            return groups.contains(Groups.MANAGERS) || groups.contains(Groups.ADMINS);
        }

        boolean isReviewer() {
            return groups.contains(Groups.REVIEWERS);
        }
    }

    /** A listed request, who makes it, and what its path says. */
    record Asked(HttpServletRequest request, Person person, Matcher path) {

        /** A part of the path; ids need no encoding, names of users may. */
        String part(int group) {
            return URLDecoder.decode(path.group(group).replace("+", "%2B"), UTF_8);
        }

        /** True when the query names this parameter once, with this value, and no other. */
        boolean hasOnlyParameter(String name, String value) {
            Map<String, String[]> parameters = request.getParameterMap();
            return parameters.size() == 1
                    && parameters.containsKey(name)
                    && parameters.get(name).length == 1
                    && parameters.get(name)[0].equals(value);
        }
    }
}
