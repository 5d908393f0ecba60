package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.tables.practice.AppNames;
import java.util.List;
import java.util.Set;

/** Names that say nothing of an App, as their file writes them. */
record AppNamesFile(String source, String date, String confidence, List<String> generic, List<String> placeholders) {

    static AppNames read() {
        AppNamesFile file = DataFile.read("tables/app-names.json", new TypeReference<>() {});
        return new AppNames(
                List.copyOf(file.generic()),
                Set.copyOf(file.placeholders()),
                new Origin(file.source(), file.date(), file.howSure()));
    }

    private Confidence howSure() {
        return Confidence.ofKey(confidence)
                .orElseThrow(() -> new FaultyTableException("app-names", "confidence is unknown: " + confidence));
    }
}
