package io.icpready.rules.tables;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.LeaderPractice;
import io.icpready.rules.saying.ProvinceCard.NonLocalPractice;
import io.icpready.rules.saying.ProvinceCard.ProofPractice;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The provincial cards: what rules ask of them from the table, what people read from the file beside it. */
final class CardFile {

    private CardFile() {}

    static Map<Province, ProvinceCard> cards(DecisionFile file) {
        Map<String, List<EntryOfFile>> entries = DataFile.read("tables/provinces.json", new TypeReference<>() {});
        Table<Row> table = Table.unique(file, Map.of("province", DmnTables.PROVINCES), Function.identity());
        Map<Province, ProvinceCard> cards = new EnumMap<>(Province.class);
        for (Province province : Province.values()) {
            Row row = table.row(Map.of("province", province.chineseName()));
            cards.put(province, card(province, row, entries.get(province.code())));
        }
        return cards;
    }

    private static ProvinceCard card(Province province, Row row, List<EntryOfFile> entries) {
        return new ProvinceCard(
                province,
                row.constant("leader", LeaderPractice.class),
                row.constant("nonLocal", NonLocalPractice.class),
                row.constants("holders", HolderRelation.class),
                row.constant("registrantProof", ProofPractice.class),
                row.optionalText("refusedSuffixes").stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .toList(),
                entries.stream().map(entry -> entry.of(row.origin())).toList(),
                row.origin());
    }

    /** A line as it stands in the file, where its own confidence may be left out. */
    private record EntryOfFile(String topic, String zh, String en, String source, Optional<Confidence> confidence) {

        @JsonCreator
        static EntryOfFile read(
                @JsonProperty("topic") String topic,
                @JsonProperty("zh") String zh,
                @JsonProperty("en") String en,
                @JsonProperty("source") String source,
                @JsonProperty("confidence") String confidence) {
            return new EntryOfFile(
                    topic, zh, en, source, Optional.ofNullable(confidence).map(EntryOfFile::known));
        }

        private static Confidence known(String key) {
            return Confidence.ofKey(key)
                    .orElseThrow(() -> new FaultyTableException("provinces", "confidence is unknown: " + key));
        }

        ProvinceCard.Entry of(Origin ofCard) {
            return new ProvinceCard.Entry(topic, zh, en, source, confidence.orElse(ofCard.confidence()));
        }
    }
}
