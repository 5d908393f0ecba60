package io.icpready.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.icpready.rules.Step;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.RegisteredIn;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.ReviewPoint;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class CataloguesTest {

    static final List<String> CATALOGUES = Wording.CATALOGUES;

    private static final List<Class<? extends Enum<?>>> NAMED_CONSTANTS = List.of(
            Billing.class,
            Confidence.class,
            DocumentPurpose.class,
            DocumentType.class,
            Edition.class,
            FiledElsewhereAs.class,
            HolderRelation.class,
            IdType.class,
            Industry.class,
            InstanceKind.class,
            RegisteredIn.class,
            RegistrarApproval.class,
            RegistrarScope.class,
            RequiredDocument.Level.class,
            Residency.class,
            ReviewPoint.class,
            ServerProduct.class,
            ServiceType.class,
            Severity.class,
            Status.class,
            Step.class,
            SubjectKind.class);

    @ParameterizedTest
    @FieldSource("CATALOGUES")
    void bothLanguagesHaveTheSameKeys(String file) {
        assertThat(english(file).keySet()).isEqualTo(chinese(file).keySet());
    }

    @ParameterizedTest
    @FieldSource("CATALOGUES")
    void bothLanguagesUseTheSameNamedArguments(String file) {
        assertThat(arguments(english(file))).isEqualTo(arguments(chinese(file)));
    }

    @ParameterizedTest
    @FieldSource("CATALOGUES")
    void noSentenceIsEmptyAndNoArgumentIsPositional(String file) {
        Stream.of(english(file), chinese(file))
                .flatMap(patterns -> patterns.entrySet().stream())
                .forEach(entry -> {
                    MessageFormat format = new MessageFormat(entry.getValue());
                    assertThat(entry.getValue()).as(entry.getKey()).isNotBlank();
                    assertThat(format.getArgumentNames()).as(entry.getKey()).noneMatch(name -> name.matches("\\d+"));
                });
    }

    @Test
    void aKeyStandsInOneCatalogueOnly() {
        Map<String, List<String>> homes = new HashMap<>();
        for (String file : CATALOGUES) {
            english(file)
                    .keySet()
                    .forEach(key ->
                            homes.computeIfAbsent(key, any -> new ArrayList<>()).add(file));
        }
        assertThat(homes).allSatisfy((key, files) -> assertThat(files).as(key).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("labelled")
    void everythingThatCanBeChosenHasANameInBothLanguages(String key) {
        assertThat(CATALOGUES).anyMatch(file -> english(file).containsKey(key));
        assertThat(CATALOGUES).anyMatch(file -> chinese(file).containsKey(key));
    }

    static Stream<String> labelled() {
        Stream<String> constants = NAMED_CONSTANTS.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> prefix(constant.getDeclaringClass()) + constant.name());
        Stream<String> provinces = Arrays.stream(Province.values()).map(province -> "province." + province.code());
        Stream<String> groups =
                Vocabulary.FIELDS.stream().map(FactField::group).distinct().map(group -> "factGroup." + group);
        Stream<String> facts = Vocabulary.FIELDS.stream().map(field -> "fact." + field.path());
        return Stream.of(constants, provinces, groups, facts).flatMap(keys -> keys);
    }

    @Test
    void aProvinceIsCalledInChineseWhatTheRulesCallIt() {
        for (Province province : Province.values()) {
            assertThat(Wording.render("province." + province.code(), Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo(province.chineseName());
        }
    }

    private static String prefix(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".";
    }

    private static Map<String, Set<String>> arguments(Map<String, String> patterns) {
        Map<String, Set<String>> names = new TreeMap<>();
        patterns.forEach(
                (key, pattern) -> names.put(key, new TreeSet<>(new MessageFormat(pattern).getArgumentNames())));
        return names;
    }

    private static Map<String, String> chinese(String file) {
        return Catalogue.read(file, Locale.SIMPLIFIED_CHINESE);
    }

    private static Map<String, String> english(String file) {
        return Catalogue.read(file, Locale.ENGLISH);
    }
}
