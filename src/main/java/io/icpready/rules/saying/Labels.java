package io.icpready.rules.saying;

import io.icpready.rules.facts.choices.Province;

/** Message keys of the names of constants and facts. */
public final class Labels {

    private Labels() {}

    /** For example {@code serverProduct.ECS}. */
    public static String of(Enum<?> constant) {
        if (constant instanceof Province province) {
            return "province." + province.code();
        }
        String type = constant.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
    }

    /** For example {@code fact.domain.expiresOn}. */
    public static String ofFact(String path) {
        return "fact." + path;
    }
}
