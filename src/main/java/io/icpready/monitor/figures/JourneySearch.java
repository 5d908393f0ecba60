package io.icpready.monitor.figures;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds journeys by what a manager has at hand: business key, domain, name of subject or site,
 * applicant or order number.
 */
@Repository
public class JourneySearch {

    /** Most journeys one search returns. */
    static final int LIMIT = 50;

    private final JdbcClient jdbc;

    JourneySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest journeys that contain the text; none for a blank text. */
    public List<Hit> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String pattern = "%" + wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql("""
                        select j.journey_id, j.business_key, j.applicant, j.province, j.subject_kind, j.state,
                               j.started_at, j.ended_at
                          from icp_monitor_journey j
                         where lower(j.business_key) like :pattern escape '\\'
                            or lower(j.applicant) like :pattern escape '\\'
                            or lower(j.subject_name) like :pattern escape '\\'
                            or lower(j.service_name) like :pattern escape '\\'
                            or lower(j.domain_name) like :pattern escape '\\'
                            or j.journey_id in (select v.PROC_INST_ID_
                                                  from ACT_HI_VARINST v
                                                 where v.NAME_ = 'filingOrderNumber'
                                                   and lower(v.TEXT_) like :pattern escape '\\')
                         order by j.started_at desc
                         fetch first 50 rows only
                        """)
                .param("pattern", pattern)
                .query((row, number) -> new Hit(
                        row.getString("journey_id"),
                        row.getString("business_key"),
                        row.getString("applicant"),
                        row.getString("province"),
                        row.getString("subject_kind"),
                        row.getString("state"),
                        row.getObject("started_at", OffsetDateTime.class).toString(),
                        row.getObject("ended_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toString()))
                .list();
    }

    /** One journey of a search; times are ISO 8601. */
    public record Hit(
            String journeyId,
            String businessKey,
            String applicant,
            String province,
            String subjectKind,
            String state,
            String startedAt,
            String endedAt) {}
}
