package io.icpready.rules;

import io.icpready.rules.facts.Province;

/** Message keys of the names of constants and facts. */
final class Labels {

    private Labels() {}

    /** For example {@code serverProduct.ECS}. */
    static String of(Enum<?> constant) {
        if (constant instanceof Province province) {
            return "province." + province.code();
        }
        String type = constant.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
    }

    /** For example {@code fact.domain.expiresOn}. */
    static String ofFact(String path) {
        return "fact." + path;
    }
}
