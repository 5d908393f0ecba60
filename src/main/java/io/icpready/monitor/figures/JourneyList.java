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

    /** Journeys that are sorted once they are found, without a thought of what they were found by. */
    private static final int FEW = 2_000;

    /** Open journeys among which a page of those that wait longest is soon walked together. */
    private static final int MANY_OPEN = 500;

    private static final String JOURNEYS = " from icp_monitor_journey j";

    private static final String WAITING =
            " from icp_monitor_step s join icp_monitor_journey j on j.journey_id = s.journey_id";

    private static final String FIRST_VISIT = """
             and s.left_at is null
             and not exists (select 1 from icp_monitor_step e
                              where e.journey_id = s.journey_id and e.left_at is null
                                and (e.entered_at < s.entered_at
                                  or e.entered_at = s.entered_at and e.visit_id < s.visit_id))
            """;

    private static final String ONE_PAGE = " offset :first rows fetch first :most rows only";

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
        List<String> some = ask(
                        "select j.journey_id" + JOURNEYS + conditions(asked) + " fetch first :most rows only", asked)
                .param("most", FEW + 1)
                .query(String.class)
                .list();
        Found found =
                some.size() <= FEW ? new Found(some.size(), ordered(some, asked, first)) : amongMany(asked, first);
        return new Page(found.total(), asked.page(), PAGE, journeys.of(found.ids(), language), StepNames.in(language));
    }

    /** Of these, whatever else is asked: they were found by it. */
    private List<String> ordered(List<String> some, JourneyQuestion asked, long first) {
        return some.isEmpty()
                ? List.of()
                : select(" and s.journey_id in (:some)", " where j.journey_id in (:some)", asked, first, PAGE)
                        .param("some", some)
                        .query(String.class)
                        .list();
    }

    /** Looks at every journey once to count them; at as few as it can to find those that waited longest. */
    private Found amongMany(JourneyQuestion asked, long first) {
        Extent extent = ask(
                        "select count(*) as total, count(case when j.ended_at is null then 1 end) as open"
                                + JOURNEYS
                                + conditions(asked),
                        asked)
                .query((row, number) -> new Extent(row.getLong("total"), row.getLong("open")))
                .single();
        boolean soonWalked = asked.order() == JourneyOrder.SINCE
                && extent.open() > MANY_OPEN
                && first < FEW
                // The old ones among many stand together, at the far end if the newest come first.
                && asked.field().minimumAgeDays().isEmpty();
        List<String> waiting = soonWalked ? waiting(asked, first) : List.of();
        return new Found(extent.total(), waiting.size() == PAGE ? waiting : ids(asked, first, PAGE));
    }

    /**
     * Those for whom somebody is waited, from the visit that waits longest on: ends with the page, where
     * sorting would need the first open visit of every journey.
     */
    private List<String> waiting(JourneyQuestion asked, long first) {
        String direction = asked.descending() ? " desc" : "";
        return ask(
                        "select s.journey_id" + WAITING + conditions(asked) + FIRST_VISIT
                                + " order by s.left_at" + direction + ", s.entered_at" + direction
                                + ", s.journey_id" + direction + ONE_PAGE,
                        asked)
                .param("first", first)
                .param("most", PAGE)
                .query(String.class)
                .list();
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
        return select("", conditions(asked), asked, first, most)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec select(
            String visits, String conditions, JourneyQuestion asked, long first, int most) {
        return ask(
                        "select j.journey_id" + JOURNEYS
                                + asked.order().joined(visits)
                                + conditions
                                + " order by "
                                + asked.order().sql(asked.descending())
                                + ONE_PAGE,
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

    /**
     * @param open how many of the total have not ended
     */
    private record Extent(long total, long open) {}
}
