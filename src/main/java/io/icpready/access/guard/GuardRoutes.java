package io.icpready.access.guard;

import static io.icpready.access.guard.Paths.DEFINITION;
import static io.icpready.access.guard.Paths.ENGINE;
import static io.icpready.access.guard.Paths.ID;
import static io.icpready.access.guard.Paths.KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;

/**
 * The list of what people reach: a method and a path each, and for some a look at what they carry.
 * What is not listed is refused.
 */
final class GuardRoutes {

    private static final Pattern SETUP = Pattern.compile("/admin/setup(/.*)?");

    /** What the login page needs before anybody is known. */
    private final List<Route> open;

    private final String prefix;
    private final IdentityService identities;
    private final List<Route> listed;
    private final ManagerRoutes managers;

    /**
     * @param prefix where the REST of the web applications begins, for example {@code /camunda/api}
     */
    GuardRoutes(
            String prefix,
            IdentityService identities,
            LoginGate login,
            FormGate forms,
            TaskListGate lists,
            OwnPasswordGate password,
            ManagerRoutes managers) {
        this.prefix = prefix;
        this.identities = identities;
        this.managers = managers;
        this.open = List.of(
                Route.pass("GET", "/engine/engine/?"),
                Route.pass("GET", ENGINE + "/identity/password-policy"),
                Route.of(
                        "POST",
                        ENGINE + "/identity/password-policy",
                        asked -> ManagerRoutes.administration(Decision.pass())),
                Route.pass("GET", "/admin/auth/user/default"),
                Route.pass("POST", "/admin/auth/user/default/logout"),
                Route.pass("GET", "/(tasklist|cockpit|admin|welcome)/plugin/[\\w-]+/static/.+"),
                Route.of("POST", "/admin/auth/user/default/login/(tasklist|cockpit|admin|welcome)", login::explained));
        this.listed = List.of(
                Route.pass("GET|OPTIONS", ENGINE + "/filter"),
                Route.pass("GET", ENGINE + "/filter/count"),
                Route.pass("GET", ENGINE + "/filter/" + ID),
                Route.of("POST", ENGINE + "/filter/" + ID + "/(?:list|count)", lists::filter),
                Route.of("GET", ENGINE + "/task(?:/count)?", lists::search),
                Route.of("POST", ENGINE + "/task(?:/count)?", lists::filter),
                Route.of("GET", ENGINE + "/task/" + ID, forms::see),
                Route.of("GET", ENGINE + "/task/" + ID + "/(?:form|deployed-form|identity-links)", forms::see),
                Route.of("GET", ENGINE + "/task/" + ID + "/form-variables", forms::read),
                Route.of("POST", ENGINE + "/task/" + ID + "/(?:submit-form|complete)", forms::complete),
                Route.of("POST", ENGINE + "/task/" + ID + "/claim", forms::claim),
                Route.of("POST", ENGINE + "/task/" + ID + "/unclaim", forms::unclaim),
                Route.pass("GET", ENGINE + "/process-definition(/count)?"),
                Route.pass("GET", ENGINE + "/process-definition/" + DEFINITION),
                Route.pass("GET", ENGINE + "/process-definition/key/" + KEY),
                Route.pass(
                        "GET", ENGINE + "/process-definition/" + DEFINITION + "/(startForm|deployed-start-form|xml)"),
                Route.pass("GET", ENGINE + "/process-definition/key/" + KEY + "/(startForm|deployed-start-form|xml)"),
                Route.of(
                        "POST",
                        ENGINE + "/process-definition/key/" + KEY + "/(?:submit-form|start)",
                        forms::startByKey),
                Route.of(
                        "POST",
                        ENGINE + "/process-definition/" + DEFINITION + "/(?:submit-form|start)",
                        forms::startById),
                Route.pass("GET", ENGINE + "/history/user-operation(/count)?"),
                Route.pass("GET", ENGINE + "/authorization/check"),
                Route.of("GET", ENGINE + "/user/([^/]+)/profile", GuardRoutes::onlySelf),
                Route.of("PUT", ENGINE + "/user/([^/]+)/credentials", password::change),
                Route.of("GET", ENGINE + "/identity/groups", GuardRoutes::onlyOwnGroups),
                // Resources of this product, which ask for themselves who may do what.
                Route.pass("GET|POST|PUT|DELETE", "/tasklist/plugin/icp-ready/default/[\\w.-]+(/[\\w.-]+)*"));
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
        Optional<Decision> free = Route.first(open, request, below, Caller.NOBODY);
        if (free.isPresent()) {
            return free.get();
        }
        return caller().map(caller -> decide(request, below, caller))
                .orElseGet(() -> Decision.refuse("access.notAllowed"));
    }

    private Decision decide(HttpServletRequest request, String path, Caller caller) {
        return routesOf(caller)
                .flatMap(routes -> Route.first(routes, request, path, caller).stream())
                .findFirst()
                .orElseGet(() ->
                        Decision.refuse(caller.readsEverything() ? "access.throughTheMonitor" : "access.notAllowed"));
    }

    private Stream<List<Route>> routesOf(Caller caller) {
        if (!caller.readsEverything()) {
            return Stream.of(listed);
        }
        return caller.isAdministrator()
                ? Stream.of(managers.reading(), managers.repairing(), managers.administering(), listed)
                : Stream.of(managers.reading(), managers.repairing(), listed);
    }

    private Optional<Caller> caller() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).map(Caller::of);
    }

    private static Decision onlySelf(Asked asked) {
        return asked.part(1).equals(asked.caller().id()) ? Decision.PASS : Decision.refuse("access.notAllowed");
    }

    private static Decision onlyOwnGroups(Asked asked) {
        return asked.hasOnlyParameter("userId", asked.caller().id())
                ? Decision.PASS
                : Decision.refuse("access.notAllowed");
    }
}
