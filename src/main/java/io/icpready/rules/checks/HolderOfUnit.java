package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.practice.HolderPractice;
import java.util.List;
import java.util.stream.Stream;

/** Whether the province lets this person of a unit hold the unit's domain (DOM-09). */
final class HolderOfUnit {

    private HolderOfUnit() {}

    static Stream<Draft> judge(HolderPractice known, Facts facts, Province province, HolderRelation person) {
        return switch (known.practice()) {
            case TAKEN -> Stream.empty();
            case WITH_DOCUMENT ->
                isShown(known, facts)
                        ? Stream.empty()
                        : Stream.of(draft(Draft.warn("DOM-09", "needsDocument"), known, province, person)
                                .key("document", known.documentKey().orElseThrow())
                                .about("documents"));
            case REFUSED -> Stream.of(draft(Draft.block("DOM-09", "refusedByProvince"), known, province, person));
            case NOT_NAMED -> Stream.of(draft(Draft.warn("DOM-09", "notNamedByProvince"), known, province, person));
            case DISPUTED -> Stream.of(draft(Draft.warn("DOM-09", "disputedInProvince"), known, province, person));
        };
    }

    private static boolean isShown(HolderPractice known, Facts facts) {
        return facts.documents().stream()
                .flatMap(List::stream)
                .anyMatch(document -> known.documents().contains(document.type()));
    }

    private static Draft draft(Draft draft, HolderPractice known, Province province, HolderRelation person) {
        return draft.constant("province", province)
                .constant("relation", person)
                .about("domain.holderRelation")
                .from(known.origin());
    }
}
