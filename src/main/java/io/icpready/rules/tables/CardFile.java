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
import io.icpready.rules.saying.ProvinceCard.BracketPractice;
import io.icpready.rules.saying.ProvinceCard.LeaderPractice;
import io.icpready.rules.saying.ProvinceCard.NonLocalPractice;
import io.icpready.rules.saying.ProvinceCard.ProofPractice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The provincial cards: what rules ask of them from the table, what people read from the file beside it. */
final class CardFile {

    private static final Pattern CASES = Pattern.compile("\\|\\|");

    private CardFile() {}

    /**
     * @param holders who else than a unit may hold its domain (DOM-09)
     * @param refusedSuffixes what the province is said not to take, with the leading dot (DOM-02)
     */
    static Map<Province, ProvinceCard> cards(
            DecisionFile file,
            Function<Province, Set<HolderRelation>> holders,
            Function<Province, List<String>> refusedSuffixes) {
        Map<String, List<EntryOfFile>> entries = DataFile.read("tables/provinces.json", new TypeReference<>() {});
        Map<String, Topic> topics = DataFile.read("tables/province-topics.json", new TypeReference<>() {});
        Table<Row> table = Table.unique(file, Map.of("province", DmnTables.PROVINCES), Function.identity());
        Map<Province, ProvinceCard> cards = new EnumMap<>(Province.class);
        for (Province province : Province.values()) {
            Row row = table.row(Map.of("province", province.chineseName()));
            cards.put(province, card(province, row, holders, refusedSuffixes, entries.get(province.code()), topics));
        }
        return cards;
    }

    private static ProvinceCard card(
            Province province,
            Row row,
            Function<Province, Set<HolderRelation>> holders,
            Function<Province, List<String>> refusedSuffixes,
            List<EntryOfFile> entries,
            Map<String, Topic> topics) {
        return new ProvinceCard(
                province,
                row.constant("leader", LeaderPractice.class),
                row.constant("nonLocal", NonLocalPractice.class),
                holders.apply(province),
                row.constant("registrantProof", ProofPractice.class),
                row.constant("brackets", BracketPractice.class),
                refusedSuffixes.apply(province),
                entries.stream().map(entry -> entry.of(row.origin(), topics)).toList(),
                row.origin());
    }

    /**
     * What lines of one topic have in common, where they say nothing else.
     *
     * @param when whom they concern, for example {@code subject.kind = INDIVIDUAL}; {@code ||} between
     *     cases; everybody where it is left out
     * @param judgedBy ids of rules
     * @param needs facts without which these rules cannot tell
     */
    private record Topic(Optional<String> when, List<String> judgedBy, List<String> needs) {

        @JsonCreator
        static Topic read(
                @JsonProperty("when") String when,
                @JsonProperty("judgedBy") List<String> judgedBy,
                @JsonProperty("needs") List<String> needs) {
            return new Topic(Optional.ofNullable(when), judgedBy, needs);
        }
    }

    /** A line as it stands in the file: what is left out is as the topic and the card say. */
    private record EntryOfFile(
            String topic,
            String zh,
            String en,
            String source,
            Optional<Confidence> confidence,
            Optional<String> when,
            Optional<List<String>> judgedBy,
            Optional<List<String>> needs) {

        @JsonCreator
        static EntryOfFile read(
                @JsonProperty("topic") String topic,
                @JsonProperty("zh") String zh,
                @JsonProperty("en") String en,
                @JsonProperty("source") String source,
                @JsonProperty("confidence") String confidence,
                @JsonProperty("when") String when,
                @JsonProperty("judgedBy") List<String> judgedBy,
                @JsonProperty("needs") List<String> needs) {
            return new EntryOfFile(
                    topic,
                    zh,
                    en,
                    source,
                    Optional.ofNullable(confidence).map(EntryOfFile::known),
                    Optional.ofNullable(when),
                    Optional.ofNullable(judgedBy),
                    Optional.ofNullable(needs));
        }

        private static Confidence known(String key) {
            return Confidence.ofKey(key)
                    .orElseThrow(() -> new FaultyTableException("provinces", "confidence is unknown: " + key));
        }

        ProvinceCard.Entry of(Origin ofCard, Map<String, Topic> topics) {
            Topic ofTopic = Optional.ofNullable(topics.get(topic))
                    .orElseThrow(() -> new FaultyTableException("provinces", "topic is unknown: " + topic));
            return new ProvinceCard.Entry(
                    topic,
                    zh,
                    en,
                    source,
                    confidence.orElse(ofCard.confidence()),
                    when.or(ofTopic::when).map(EntryOfFile::cases).orElse(List.of()),
                    judgedBy.orElse(ofTopic.judgedBy()),
                    needs.orElse(ofTopic.needs()));
        }

        private static List<String> cases(String text) {
            return CASES.splitAsStream(text)
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }
}
