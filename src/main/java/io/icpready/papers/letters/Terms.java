package io.icpready.papers.letters;

import static java.util.Map.entry;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Labels;
import io.icpready.wording.Wording;
import java.util.Map;
import java.util.function.Function;

/** What stands behind the arguments of a letter's sentences and in the rows of its table, by name. */
final class Terms {

    private static final Map<String, Function<Matter, String>> OF_FACTS = Map.ofEntries(
            entry("name", fact("subject.name")),
            entry("paper", paper("subject.idType", "subject.idNumber")),
            entry("person", matter -> matter.said().text(matter.ofPerson("name"))),
            entry("personPaper", matter -> matter.said().paper(matter.ofPerson("idType"), matter.ofPerson("idNumber"))),
            entry("phone", matter -> matter.said().text(matter.ofPerson("phone"))),
            entry("role", matter -> Wording.render(Labels.of(matter.person()), matter.language())),
            entry("employer", Terms::employer),
            entry("service", fact("service.name")),
            entry("remark", matter -> matter.said().maybe("service.remark").orElse("")),
            entry("purpose", matter -> matter.said().maybe("service.remark").orElse("")),
            entry("domain", fact("domain.name")),
            entry(
                    "thisDomain",
                    matter -> matter.said().text("domain.name") + "："
                            + matter.said().text("service.name")),
            entry("registrar", fact("domain.registrar")),
            entry("holder", fact("domain.holderName")),
            entry("holderPaper", paper("domain.holderIdType", "domain.holderIdNumber")),
            entry("relation", fact("domain.holderRelation")),
            entry("server", fact("server.product")),
            entry("safety", matter -> Wording.render("paper.measures", matter.language())),
            entry("industry", Terms::industry),
            entry("who", matter -> matter.individual() ? "oneself" : "unit"),
            entry("code", matter -> matter.province().map(Province::code).orElse("none")),
            entry("province", Terms::province));

    private Terms() {}

    /** The argument of this name; null where there is none. */
    static Argument argument(String name, Matter matter) {
        return OF_FACTS.containsKey(name) ? Argument.text(text(name, matter)) : null;
    }

    /** What stands in the row of this name; empty for what is written by hand. */
    static String text(String name, Matter matter) {
        return OF_FACTS.containsKey(name) ? OF_FACTS.get(name).apply(matter) : "";
    }

    private static Function<Matter, String> fact(String path) {
        return matter -> matter.said().text(path);
    }

    private static Function<Matter, String> paper(String type, String number) {
        return matter -> matter.said().paper(type, number);
    }

    /** A unit employs its own people; where somebody works who files as an individual, nobody asks. */
    private static String employer(Matter matter) {
        return matter.individual() ? Said.blank() : matter.said().text("subject.name");
    }

    private static String industry(Matter matter) {
        return matter.purpose()
                .map(industry -> Wording.render(Labels.of(industry), matter.language()))
                .orElseGet(Said::blank);
    }

    private static String province(Matter matter) {
        return matter.province()
                .map(province -> Wording.render(Labels.of(province), matter.language()))
                .orElseGet(Said::blank);
    }
}
