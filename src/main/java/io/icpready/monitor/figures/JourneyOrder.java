package io.icpready.monitor.figures;

import java.util.Arrays;
import java.util.List;

/** What the list of journeys may be sorted by. */
public enum JourneyOrder {
    /** Since when somebody is waited for. */
    SINCE("since", "w.since"),
    STARTED("started", "j.started_at"),
    ENDED("ended", "j.ended_at"),
    BUSINESS_KEY("businessKey", "j.business_key"),
    SUBJECT("subject", "j.subject_name"),
    SITE("site", "j.service_name"),
    DOMAIN("domain", "j.domain_name"),
    APPLICANT("applicant", "j.applicant");

    static final List<String> NAMES =
            Arrays.stream(values()).map(JourneyOrder::parameter).toList();

    private final String parameter;
    private final String column;

    JourneyOrder(String parameter, String column) {
        this.parameter = parameter;
        this.column = column;
    }

    String parameter() {
        return parameter;
    }

    /** What has no value comes last either way; the rest is for pages that do not overlap. */
    String sql(boolean descending) {
        return column + (descending ? " desc" : "") + " nulls last, j.started_at desc, j.journey_id";
    }

    static JourneyOrder of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .orElse(SINCE);
    }
}
