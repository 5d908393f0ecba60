package io.icpready.rules.checks.persons;

import com.ibm.icu.text.Normalizer2;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.persons.AddressTopic;
import io.icpready.rules.tables.persons.Judgement;
import io.icpready.rules.tables.persons.PersonTables;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mailing address: ADR-01. Optional facts; what is not given is not judged. */
final class AddressCheck {

    private static final String RULE = "ADR-01";
    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** A house, a flat, a village or a box: what a letter finds. */
    private static final Pattern HOUSE = Pattern.compile("[0-9〇零一二三四五六七八九十百千][A-Za-z-]?(号|室|栋|幢|楼|单元|层|座)|村|信箱");

    private final PersonTables tables;

    AddressCheck(PersonTables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(Subject subject) {
        return subject.province().stream().flatMap(province -> judge(subject, province));
    }

    private Stream<Draft> judge(Subject subject, Province province) {
        return Stream.concat(
                subject.address().map(AddressCheck::fold).stream().flatMap(address -> judge(address, province)),
                sameCity(subject, province));
    }

    private Stream<Draft> judge(String address, Province province) {
        Stream<Draft> district = address.contains("市辖区")
                ? say(AddressTopic.CITY_DISTRICT, province, "cityDistrict", "subject.address")
                : Stream.empty();
        Stream<Draft> house = HOUSE.matcher(address).find()
                ? Stream.empty()
                : say(AddressTopic.HOUSE_NUMBER, province, "noHouseNumber", "subject.address");
        return Stream.of(district, house, names(address, province)).flatMap(drafts -> drafts);
    }

    private Stream<Draft> names(String address, Province province) {
        return tables.addressNames(province).stream()
                .filter(name -> name.isIn(address))
                .limit(1)
                .map(name -> Draft.of(name.severity(), RULE, "oldDistrict")
                        .constant("province", province)
                        .text("word", name.word())
                        .text("present", name.present())
                        .about("subject.address")
                        .from(name.origin()));
    }

    private Stream<Draft> sameCity(Subject subject, Province province) {
        Optional<String> lives = subject.addressCity().map(AddressCheck::city);
        Optional<String> registered = subject.certificateCity().map(AddressCheck::city);
        boolean differ = lives.isPresent() && registered.isPresent() && !lives.equals(registered);
        return differ ? say(AddressTopic.SAME_CITY, province, "sameCity", "subject.addressCity") : Stream.empty();
    }

    private Stream<Draft> say(AddressTopic topic, Province province, String variant, String path) {
        Judgement judgement = tables.address(topic, province);
        return judgement
                .severity()
                .map(severity -> Draft.of(severity, RULE, variant)
                        .constant("province", province)
                        .about(path)
                        .from(judgement.origin()))
                .stream();
    }

    private static String city(String name) {
        String folded = fold(name);
        return folded.endsWith("市") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static String fold(String text) {
        return SPACE.matcher(WIDTH.normalize(text)).replaceAll("");
    }
}
