package io.icpready.monitor.figures;

import com.google.common.collect.Lists;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.figures.ListedJourney.Page;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journeys behind the figures: first which ones, by the read model alone, then what there is to
 * say of those that are shown.
 */
@Repository
public class JourneyList {

    /** Journeys of one page. */
    static final int PAGE = 50;

    /** Journeys of which the rest is asked at a time. */
    private static final int BATCH = 500;

    private static final String FOUND_BY_TEXT = """
             and (lower(j.business_key) like :pattern escape '\\'
               or lower(j.applicant) like :pattern escape '\\'
               or j.applicant in (select u.ID_ from ACT_ID_USER u
                                   where lower(concat(u.FIRST_, ' ', u.LAST_)) like :pattern escape '\\')
               or lower(j.subject_name) like :pattern escape '\\'
               or lower(j.service_name) like :pattern escape '\\'
               or lower(j.domain_name) like :pattern escape '\\'
               or j.journey_id in (select v.PROC_INST_ID_ from ACT_HI_VARINST v
                                    where v.NAME_ = 'filingOrderNumber' and lower(v.TEXT_) like :pattern escape '\\'))
            """;

    private final NarrowedQuestion question;
    private final ListedJourneys journeys;

    JourneyList(NarrowedQuestion question, ListedJourneys journeys) {
        this.question = question;
        this.journeys = journeys;
    }

    /** One page of what is asked for. */
    public Page page(JourneyQuestion asked, Locale language) {
        long first = (asked.page() - 1L) * PAGE;
        Found found =
                asked.text().isEmpty() ? new Found(count(asked), ids(asked, first, PAGE)) : foundByText(asked, first);
        return new Page(found.total(), asked.page(), PAGE, journeys.of(found.ids(), language), StepNames.in(language));
    }

    private long count(JourneyQuestion asked) {
        return ask("select count(*) from icp_monitor_journey j" + conditions(asked), asked)
                .query(Long.class)
                .single();
    }

    /** Every journey is looked at for its text: once, and not once more to count them. */
    private Found foundByText(JourneyQuestion asked, long first) {
        List<Map.Entry<String, Long>> rows = select("j.journey_id, count(*) over () as total", asked, first, PAGE)
                .query((row, number) -> Map.entry(row.getString("journey_id"), row.getLong("total")))
                .list();
        return new Found(
                rows.isEmpty() && first > 0
                        ? count(asked)
                        : rows.stream().findFirst().map(Map.Entry::getValue).orElse(0L),
                rows.stream().map(Map.Entry::getKey).toList());
    }

    /** All that is asked for, whatever the page; read as the stream is. */
    public Stream<ListedJourney> all(JourneyQuestion asked, Locale language) {
        return Lists.partition(ids(asked, 0, Integer.MAX_VALUE), BATCH).stream()
                .flatMap(some -> journeys.of(some, language).stream());
    }

    /** One journey; empty when there is none of this id. */
    public Optional<ListedJourney> one(String journeyId, Locale language) {
        return journeys.of(List.of(journeyId), language).stream().findFirst();
    }

    private List<String> ids(JourneyQuestion asked, long first, int most) {
        return select("j.journey_id", asked, first, most).query(String.class).list();
    }

    private JdbcClient.StatementSpec select(String what, JourneyQuestion asked, long first, int most) {
        return ask(
                        "select " + what + " from icp_monitor_journey j"
                                + asked.order().joined()
                                + conditions(asked)
                                + " order by "
                                + asked.order().sql(asked.descending())
                                + " offset :first rows fetch first :most rows only",
                        asked)
                .param("first", first)
                .param("most", most);
    }

    private static String conditions(JourneyQuestion asked) {
        return asked.narrowings().entrySet().stream()
                .map(given -> " and " + given.getKey().condition(given.getValue()))
                .collect(Collectors.joining(
                        "",
                        " where 1 = 1",
                        (asked.text().isEmpty() ? "" : FOUND_BY_TEXT) + NarrowedQuestion.narrowed(asked.field())));
    }

    private JdbcClient.StatementSpec ask(String sql, JourneyQuestion asked) {
        return question.ask(sql, asked.field())
                .params(asked.narrowings().entrySet().stream()
                        .collect(Collectors.toMap(given -> given.getKey().parameterName(), JourneyList::parameter)))
                .param("pattern", pattern(asked.text()))
                .param("since", question.since())
                .param("now", Timestamp.from(question.now()));
    }

    private static Object parameter(Map.Entry<Narrowing, String> given) {
        return given.getKey().parameter(given.getValue());
    }

    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }

    /**
     * @param total of all pages
     * @param ids of this page
     */
    private record Found(long total, List<String> ids) {}
}
