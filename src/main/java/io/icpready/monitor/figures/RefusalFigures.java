package io.icpready.monitor.figures;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** What the checks and the reviewers let pass, and what they did not. */
@Repository
class RefusalFigures {

    private final NarrowedQuestion question;

    RefusalFigures(NarrowedQuestion question) {
        this.question = question;
    }

    List<Dashboard.CheckFigures> checks(MonitorFilter filter) {
        return question.ask(
                        """
                        select s.verdict, count(*) as tries, sum(case when s.passed then 1 else 0 end) as passed
                          from icp_monitor_check s
                        """
                                + NarrowedQuestion.joined(filter)
                                + " where s.checked_at >= :since and s.attempt = 1"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by s.verdict order by s.verdict",
                        filter)
                .param("since", question.since())
                .query((row, number) -> new Dashboard.CheckFigures(
                        row.getString("verdict"), row.getLong("tries"), row.getLong("passed")))
                .list();
    }

    List<Dashboard.Count> refusals(MonitorFilter filter) {
        return question.ask(
                        "select s.rule_id, count(*) as n from icp_monitor_refusal s"
                                + NarrowedQuestion.joined(filter)
                                + " where s.refused_at >= :since"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by s.rule_id order by n desc, s.rule_id fetch first 20 rows only",
                        filter)
                .param("since", question.since())
                .query(count("rule_id"))
                .list();
    }

    List<Dashboard.Count> rejections(MonitorFilter filter, Locale language) {
        return ReturnReasons.apart(rejections(filter), language);
    }

    private List<Dashboard.Count> rejections(MonitorFilter filter) {
        return question.ask(
                        "select s.reason, count(*) as n from icp_monitor_rejection s"
                                + NarrowedQuestion.joined(filter)
                                + " where s.rejected_at >= :since"
                                + NarrowedQuestion.narrowed(filter)
                                + " group by s.reason",
                        filter)
                .param("since", question.since())
                .query(count("reason"))
                .list();
    }

    private static RowMapper<Dashboard.Count> count(String key) {
        return (row, number) -> new Dashboard.Count(row.getString(key), row.getLong("n"));
    }
}
