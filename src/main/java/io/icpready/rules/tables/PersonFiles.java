package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.persons.AddressName;
import io.icpready.rules.tables.persons.AddressTopic;
import io.icpready.rules.tables.persons.AgeBand;
import io.icpready.rules.tables.persons.AgeLimit;
import io.icpready.rules.tables.persons.DocumentAcceptance;
import io.icpready.rules.tables.persons.Judgement;
import io.icpready.rules.tables.persons.PersonRole;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.persons.PhoneRule;
import io.icpready.rules.tables.persons.PhoneTopic;
import io.icpready.rules.tables.persons.ResidencyPractice;
import io.icpready.rules.tables.persons.ResidencyPractice.Practice;
import io.icpready.rules.tables.persons.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables about people, read from their files and verified like the others. */
final class PersonFiles implements PersonTables {

    private static final String NOT_SAID = "NOT_SAID";
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final List<String> FROM_OUTSIDE = Stream.of(Residency.values())
            .filter(residency -> residency != Residency.MAINLAND)
            .map(Enum::name)
            .toList();

    private final Map<AgeCase, List<AgeBand>> ages;
    private final Table<ResidencyPractice> residencies;
    private final Table<Judgement> filedElsewhere;
    private final Table<DocumentAcceptance> documents;
    private final Table<PhoneRule> phones;
    private final Table<Judgement> addresses;
    private final Table<AddressName> addressNames;

    /**
     * @param files opens a table by its name
     */
    PersonFiles(Function<String, DecisionFile> files) {
        ages = ages(files.apply("person-age"));
        residencies = Table.unique(
                files.apply("person-residency"),
                Map.of("province", DmnTables.PROVINCES, "role", names(PersonRole.values()), "residency", FROM_OUTSIDE),
                PersonFiles::residency);
        filedElsewhere = Table.unique(
                files.apply("filed-elsewhere"),
                Map.of(
                        "province", DmnTables.PROVINCES,
                        "role", names(PersonRole.values()),
                        "filedAs",
                                Stream.concat(names(FiledElsewhereAs.values()).stream(), Stream.of(NOT_SAID))
                                        .toList()),
                PersonFiles::judgement);
        documents = Table.unique(
                files.apply("identity-documents"),
                Map.of("province", DmnTables.PROVINCES, "idType", names(IdType.values())),
                row -> new DocumentAcceptance(
                        severity(row), row.text("rule"), row.optionalText("variant"), row.origin()));
        phones = Table.unique(
                files.apply("phones"),
                Map.of(
                        "topic",
                        names(PhoneTopic.values()),
                        "province",
                        DmnTables.PROVINCES,
                        "individual",
                        EITHER,
                        "onePerson",
                        EITHER),
                row -> new PhoneRule(severity(row), row.optionalNumber("least").orElse(1), row.origin()));
        addresses = Table.unique(
                files.apply("address"),
                Map.of("topic", names(AddressTopic.values()), "province", DmnTables.PROVINCES),
                PersonFiles::judgement);
        addressNames = Table.collecting(
                files.apply("address-names"), Map.of("province", DmnTables.PROVINCES), PersonFiles::addressName);
    }

    @Override
    public List<AgeBand> ages(Province province, PersonRole role, Sex sex) {
        return ages.get(new AgeCase(province, role, sex));
    }

    @Override
    public ResidencyPractice residency(Province province, PersonRole role, Residency residency) {
        return residencies.row(Map.of(
                "province", province.chineseName(),
                "role", role.name(),
                "residency", residency.name()));
    }

    @Override
    public Judgement filedElsewhere(Province province, PersonRole role, Optional<FiledElsewhereAs> filedAs) {
        return filedElsewhere.row(Map.of(
                "province", province.chineseName(),
                "role", role.name(),
                "filedAs", filedAs.map(Enum::name).orElse(NOT_SAID)));
    }

    @Override
    public DocumentAcceptance identityDocument(Province province, IdType idType) {
        return documents.row(Map.of("province", province.chineseName(), "idType", idType.name()));
    }

    @Override
    public PhoneRule phone(PhoneTopic topic, Province province, boolean individual, boolean onePerson) {
        return phones.row(Map.of(
                "topic",
                topic.name(),
                "province",
                province.chineseName(),
                "individual",
                individual,
                "onePerson",
                onePerson));
    }

    @Override
    public Judgement address(AddressTopic topic, Province province) {
        return addresses.row(Map.of("topic", topic.name(), "province", province.chineseName()));
    }

    @Override
    public List<AddressName> addressNames(Province province) {
        return addressNames.rows(Map.of("province", province.chineseName()));
    }

    private static Map<AgeCase, List<AgeBand>> ages(DecisionFile file) {
        int oldest = file.largestNumber("age") + 1;
        Map<String, List<?>> inputs = Map.of(
                "province", DmnTables.PROVINCES,
                "role", names(PersonRole.values()),
                "sex", names(Sex.values()),
                "age", IntStream.rangeClosed(0, oldest).boxed().toList());
        Table<AgeLimit> table = Table.unique(file, inputs, PersonFiles::age);
        Map<AgeCase, List<AgeBand>> bands = new HashMap<>();
        for (Province province : Province.values()) {
            for (PersonRole role : PersonRole.values()) {
                for (Sex sex : Sex.values()) {
                    bands.put(new AgeCase(province, role, sex), bands(limits(table, province, role, sex, oldest)));
                }
            }
        }
        return Map.copyOf(bands);
    }

    private static List<AgeLimit> limits(
            Table<AgeLimit> table, Province province, PersonRole role, Sex sex, int oldest) {
        return IntStream.rangeClosed(0, oldest)
                .mapToObj(age -> table.row(
                        Map.of("province", province.chineseName(), "role", role.name(), "sex", sex.name(), "age", age)))
                .toList();
    }

    /**
     * Joins neighbours of which the same is said.
     *
     * @param limits one for each age, from 0 on
     */
    private static List<AgeBand> bands(List<AgeLimit> limits) {
        List<AgeBand> bands = new ArrayList<>();
        int from = 0;
        for (int age = 1; age < limits.size(); age++) {
            if (!limits.get(age).equals(limits.get(from))) {
                bands.add(new AgeBand(from, OptionalInt.of(age), limits.get(from)));
                from = age;
            }
        }
        bands.add(new AgeBand(from, OptionalInt.empty(), limits.get(from)));
        return List.copyOf(bands);
    }

    private static AgeLimit age(Row row) {
        return new AgeLimit(
                row.text("rule"),
                severity(row),
                row.optionalText("needs"),
                row.optionalText("needsOfStudent"),
                row.optionalText("needsWithoutWork"),
                row.origin());
    }

    private static ResidencyPractice residency(Row row) {
        return new ResidencyPractice(
                row.constant("practice", Practice.class),
                severity(row),
                row.constants("documents", IdType.class),
                row.optionalText("papers"),
                row.text("rule"),
                row.origin());
    }

    private static Judgement judgement(Row row) {
        return new Judgement(severity(row), row.origin());
    }

    private static AddressName addressName(Row row) {
        return new AddressName(
                row.text("word"),
                row.optionalText("unless").stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .map(String::strip)
                        .toList(),
                row.text("present"),
                row.constant("severity", Severity.class),
                row.origin());
    }

    /** Nobody is stopped by what one old page or a conflict of pages says. */
    private static Optional<Severity> severity(Row row) {
        Optional<Severity> severity = row.optionalConstant("severity", Severity.class);
        Origin origin = row.origin();
        if (severity.filter(Severity.BLOCK::equals).isPresent() && origin.confidence() == Confidence.LOW) {
            throw row.faulty("severity", "must not be BLOCK on a source of low confidence");
        }
        return severity;
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** What tells the ages of a role apart. */
    private record AgeCase(Province province, PersonRole role, Sex sex) {}
}
