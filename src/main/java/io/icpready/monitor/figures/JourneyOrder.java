package io.icpready.monitor.figures;

import io.icpready.monitor.People;
import java.util.Arrays;
import java.util.List;

/** What the list of journeys may be sorted by. */
public enum JourneyOrder {
    /** Since when somebody is waited for. */
    SINCE("since", "w.since", """
             left join (select s.journey_id, min(s.entered_at) as since from icp_monitor_step s
                         where s.left_at is null%s group by s.journey_id) w on w.journey_id = j.journey_id
            """, "case when w.since is null then j.started_at end"),
    STARTED("started", "j.started_at"),
    ENDED("ended", "j.ended_at"),
    BUSINESS_KEY("businessKey", "j.business_key"),
    SUBJECT("subject", "j.subject_name"),
    SITE("site", "j.service_name"),
    DOMAIN("domain", "j.domain_name"),
    /** By the name that is shown, or the account where there is none. */
    APPLICANT(
            "applicant",
            "coalesce(" + People.NAME + ", j.applicant)",
            " left join ACT_ID_USER u on u.ID_ = j.applicant");

    static final List<String> NAMES =
            Arrays.stream(values()).map(JourneyOrder::parameter).toList();

    private final String parameter;
    private final String column;
    private final String joined;
    private final String latest;

    JourneyOrder(String parameter, String column) {
        this(parameter, column, "");
    }

    JourneyOrder(String parameter, String column, String joined) {
        this(parameter, column, joined, "j.started_at");
    }

    /** @param latest a moment: of what is alike otherwise the latest comes first; none where an index knows the order */
    JourneyOrder(String parameter, String column, String joined, String latest) {
        this.parameter = parameter;
        this.column = column;
        this.joined = joined;
        this.latest = latest;
    }

    String parameter() {
        return parameter;
    }

    /**
     * What the journeys {@code j} are joined with to be sorted by it.
     *
     * @param alone condition on the visits {@code s}, which spares reading those of all journeys
     */
    String joined(String alone) {
        return joined.formatted(alone);
    }

    /** What has no value comes last either way; the rest is for pages that do not overlap. */
    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return column + direction + " nulls last, " + latest + " desc, j.journey_id" + direction;
    }

    static JourneyOrder of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .orElse(SINCE);
    }
}
