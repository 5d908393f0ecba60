package io.icpready.access.guard;

import static io.icpready.access.guard.Paths.ANY;
import static io.icpready.access.guard.Paths.ENGINE;
import static io.icpready.access.guard.Paths.ID;

import io.icpready.access.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What managers and administrators reach beside what everybody does. They read everything, and
 * change a journey through the actions of the monitor alone, each of which has a reason and stands
 * in the journey's log. Past it they may have a failed job tried again and an incident resolved;
 * administrators keep users, groups, tenants, authorisations and filters.
 */
final class ManagerRoutes {

    private static final int SERVER_FAULT = 500;
    private static final Refusal UNFIT = Refusal.badRequest("access.administration", Map.of());
    private static final Decision GONE = new Decision.Refuse(new Refusal(404, "access.gone", Map.of()));

    /** Queries too long for an address are asked by POST. */
    private static final String QUERIES = "(?:task|process-instance|execution|variable-instance|job|job-definition"
            + "|external-task|group|history/(?:activity-instance|process-instance|task|variable-instance|detail|job-log"
            + "|external-task-log))(?:/count)?";

    private static final String COCKPIT_QUERIES =
            "/cockpit/plugin/base/default/(?:(?:process-instance|incident)(?:/count)?"
                    + "|process-definition/[^/]+/called-process-definitions"
                    + "|process-instance/[^/]+/called-process-instances)";

    private final List<Route> reading;
    private final List<Route> repairing;
    private final List<Route> administering;

    ManagerRoutes(FormGate forms, RepairGate repairs, AccountGate accounts) {
        this.reading = List.of(
                // Nothing is counted here, see application.yaml; the engine would answer with a fault.
                Route.of("GET", ENGINE + "/metrics(?:/.*)?", asked -> GONE),
                // Nor is there a case; for one that is not there the engine answers with a fault as well.
                Route.of(
                        "GET",
                        ENGINE + "/case-(?:execution|instance)/" + ANY + "/(?:localV|v)ariables/.+",
                        asked -> GONE),
                Route.of("GET", ENGINE + "/task/" + ANY + "/form-variables", forms::readAny),
                Route.of("GET", ENGINE + "/task/(?!report/)" + ANY + "/.+", forms::seeAny),
                Route.pass("GET|HEAD|OPTIONS", "/.*"),
                Route.pass("POST", ENGINE + "/" + QUERIES),
                Route.pass("POST", ENGINE + "/filter/" + ID + "/(?:list|count|singleResult)"),
                Route.pass("POST", COCKPIT_QUERIES));
        this.repairing = List.of(
                Route.of("PUT", ENGINE + "/job/" + ID + "/retries", repairs::retry),
                Route.of("DELETE", ENGINE + "/incident/" + ID, repairs::resolve),
                // The actions of the monitor, which ask for a reason and keep the log themselves.
                Route.pass(
                        "POST|PUT|PATCH|DELETE", "/cockpit/plugin/icp-ready-monitor/default/[\\w.-]+(/[\\w:.%-]+)*"));
        this.administering = List.of(
                Route.of("POST", ENGINE + "/user/create", accounts::create),
                Route.of("PUT", ENGINE + "/user/" + ANY + "/credentials", accounts::password),
                administration("POST", "/(?:group|tenant|authorization|filter)/create"),
                administration("PUT|DELETE", "/(?:group|tenant|authorization|filter)/" + ANY),
                administration("DELETE", "/user/" + ANY),
                administration("PUT", "/user/" + ANY + "/profile"),
                administration("POST", "/user/" + ANY + "/unlock"),
                administration("PUT|DELETE", "/group/" + ANY + "/members/" + ANY),
                administration("PUT|DELETE", "/tenant/" + ANY + "/(?:user|group)-members/" + ANY),
                administration("POST", "/identity/verify"));
    }

    private static Route administration(String methods, String path) {
        return Route.of(methods, ENGINE + path, asked -> administration(Decision.pass()));
    }

    /** No process runs in it, so that what the engine trips over is what was sent. */
    static Decision administration(Decision.Pass pass) {
        return pass.calling(status -> status == SERVER_FAULT ? Optional.of(UNFIT) : Optional.empty());
    }

    List<Route> reading() {
        return reading;
    }

    List<Route> repairing() {
        return repairing;
    }

    List<Route> administering() {
        return administering;
    }
}
