package io.icpready.observations.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.icpready.rules.facts.choices.RegistrarScope;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a registrar is at home, by its number at IANA or its name, from a dated list. Whether the
 * ministry approved it stands in no public list, so nothing is said of that.
 */
final class Registrars {

    /** A firm of the mainland by its Chinese name: foreign ones stand in the answers of .cn in English. */
    private static final Pattern CHINESE_FIRM = Pattern.compile("\\p{IsHan}.*(?:公司|中心|研究院)(?:[（(].*[）)])?");

    private static final Pattern ELSEWHERE = Pattern.compile("香港|澳门|台湾|国际有限公司");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Map<Integer, RegistrarScope> byId = new HashMap<>();
    private final Map<String, RegistrarScope> byName = new HashMap<>();

    Registrars(JsonNode list) {
        for (RegistrarScope scope : RegistrarScope.values()) {
            JsonNode ofScope = list.path(scope.name());
            ofScope.path("ids").forEach(id -> byId.put(id.asInt(), scope));
            ofScope.path("names").forEach(name -> byName.put(folded(name.asText()), scope));
        }
    }

    Optional<RegistrarScope> scope(Optional<Integer> id, Optional<String> name) {
        return id.map(byId::get)
                .or(() -> name.map(Registrars::folded).map(byName::get))
                .or(() -> name.filter(firm -> CHINESE_FIRM.matcher(firm.strip()).matches())
                        .filter(firm -> !ELSEWHERE.matcher(firm).find())
                        .map(firm -> RegistrarScope.MAINLAND));
    }

    private static String folded(String name) {
        return NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
