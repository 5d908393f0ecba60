package io.icpready.monitor.chronicle;

import io.icpready.journey.FactsListener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Notes what the dashboard filters by, and the names that a journey is found by. No numbers. */
@Component
class ChronicleFacts implements FactsListener {

    private static final List<Noted> NOTED = List.of(
            new Noted("subjectKind", "subject_kind", 64),
            new Noted("subjectProvince", "province", 6),
            new Noted("subjectName", "subject_name", 200),
            new Noted("serviceName", "service_name", 200),
            new Noted("domainName", "domain_name", 255));

    private static final String INDUSTRIES = "serviceIndustries";

    /** Characters of the column. */
    private static final int MAX_INDUSTRIES = 1_200;

    private final Chronicle chronicle;

    ChronicleFacts(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void told(String journeyId, Map<String, ?> facts) {
        Map<String, String> columns = new LinkedHashMap<>();
        NOTED.stream()
                .filter(noted -> !text(facts, noted.fact()).isBlank())
                .forEach(noted -> columns.put(noted.column(), shortened(text(facts, noted.fact()), noted.longest())));
        if (facts.get(INDUSTRIES) != null) {
            columns.put("industries", shortened(padded(text(facts, INDUSTRIES)), MAX_INDUSTRIES));
        }
        chronicle.told(journeyId, columns);
    }

    @Override
    public void forgotten(String journeyId) {
        chronicle.forgetNames(journeyId);
    }

    /** Stored as {@code ,NEWS,GAMES,} so that one industry is found without a table of its own. */
    private static String padded(String commaSeparated) {
        return commaSeparated.isBlank() ? "," : "," + commaSeparated.replace(" ", "") + ",";
    }

    private static String text(Map<String, ?> facts, String name) {
        return Objects.toString(facts.get(name), "");
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private record Noted(String fact, String column, int longest) {}
}
