package io.icpready.rules.tables.practice;

import io.icpready.rules.saying.Origin;
import java.util.List;
import java.util.Set;

/**
 * Names that say nothing of an App (APP-04).
 *
 * @param generic words of trade, price or kind, that are no name by themselves or together
 * @param placeholders what stands where a name is still to come, in lower case
 */
public record AppNames(List<String> generic, Set<String> placeholders, Origin origin) {

    /**
     * True for a name of nothing but generic words.
     *
     * @param name in lower case
     */
    public boolean isGeneric(String name) {
        String rest = name;
        for (String word : generic) {
            rest = rest.replace(word, "");
        }
        return !name.isBlank() && rest.isBlank();
    }
}
