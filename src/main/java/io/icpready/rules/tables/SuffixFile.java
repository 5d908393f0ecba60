package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of approved suffixes as its file writes it. */
record SuffixFile(
        LocalDate listedOn, String source, Map<String, String> sameZone, String sameZoneSource, List<String> approved) {

    static SuffixList read() {
        SuffixFile file = DataFile.read("tables/suffixes.json", new TypeReference<>() {});
        return new SuffixList(
                Set.copyOf(file.approved()),
                Map.copyOf(file.sameZone()),
                file.listedOn(),
                file.origin(file.source()),
                file.origin(file.sameZoneSource()));
    }

    private Origin origin(String sources) {
        return new Origin(sources, listedOn.toString(), Confidence.MEDIUM);
    }
}
