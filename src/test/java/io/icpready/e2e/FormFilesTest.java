package io.icpready.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.DocumentTraits;
import io.icpready.rules.facts.choices.DocumentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The form files")
class FormFilesTest {

    private static final Map<String, FactField> FACTS =
            Vocabulary.FIELDS.stream().collect(Collectors.toMap(FactField::path, Function.identity()));

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/icp-ready");

    static Stream<String> forms() {
        return Stream.of(
                "start-journey",
                "review-checklist",
                "register-account",
                "declare-domain",
                "wait-for-real-name",
                "declare-server",
                "upload-document",
                "review-document",
                "submit-filing");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("are one form each, with one script and no handler that the page would block")
    void areWhatTasklistCanEmbed(String name) {
        String page = read(name);
        assertThat(all(page, "<form\\b")).hasSize(1);
        assertThat(all(page, "<script cam-script type=\"text/form-script\">")).hasSize(1);
        assertThat(all(page, "<script\\b")).hasSize(1);
        assertThat(all(page, "\\son[a-z]+\\s*=")).isEmpty();
        assertThat(page).doesNotContain("cam-variable-type=\"File\"");
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("say everything in Chinese and then in English")
    void sayEverythingTwice(String name) {
        List<String> languages = matches(read(name), "lang=\"(zh|en)\"")
                .map(found -> found.group(1))
                .toList();
        assertThat(languages.size() % 2).isZero();
        for (int each = 0; each < languages.size(); each += 2) {
            assertThat(languages.subList(each, each + 2)).containsExactly("zh", "en");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("ask for facts of the vocabulary and variables of the model only")
    void askForWhatIsKnown(String name) {
        String page = read(name);
        assertThat(values(page, "data-fact"))
                .allSatisfy(path -> assertThat(FACTS).containsKey(path));
        assertThat(values(page, "data-variable"))
                .allSatisfy(variable -> assertThat(variables()).contains(variable));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("compare facts with constants that exist")
    void compareWithConstantsThatExist(String name) {
        for (String condition : values(read(name), "data-when")) {
            for (String part : condition.split("&(?:amp;)?")) {
                String[] sides = part.strip().split("!?=", 2);
                assertThat(constants(sides[0].strip())).containsAll(options(sides[1]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("narrow no choice and no question by themselves: the catalogue says when a fact is asked and offered")
    void narrowNothingThemselves(String name) {
        assertThat(values(read(name), "data-options")).isEmpty();
        assertThat(all(read(name), "<[^>]*data-fact[^>]*data-(when|required)")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @DisplayName("answer nothing beforehand that a person alone knows and a filing hangs on")
    void answerNothingThatAFilingHangsOn(String name) {
        assertThat(matches(read(name), "data-fact=\"([^\"]+)\"[^>]*data-default")
                        .map(found -> found.group(1)))
                .doesNotContain(
                        "subject.alreadyFiled",
                        "subject.filedHere",
                        "subject.filingEmpty",
                        "account.registered",
                        "domain.alreadyFiled",
                        "domain.filedBySelf",
                        "server.regionConfirmed");
    }

    @ParameterizedTest
    @CsvSource({
        "start-journey, subject leader serviceLeader service",
        "review-checklist, subject leader serviceLeader service",
        "register-account, account",
        "declare-domain, domain",
        "declare-server, server"
    })
    @DisplayName("ask for every fact of their groups, those of no place of their own where the group’s stands")
    void askForEveryFactOfTheirGroups(String name, String groups) {
        List<String> expected = Vocabulary.ofGroups(groups.split(" ")).stream()
                .map(FactField::path)
                .toList();
        List<String> placed = values(read(name), "data-fact");
        List<String> spread = values(read(name), "data-facts");

        assertThat(placed).doesNotHaveDuplicates();
        assertThat(spread).containsExactlyInAnyOrder(groups.split(" "));
        assertThat(Stream.concat(
                                placed.stream(),
                                Vocabulary.ofGroups(spread.toArray(String[]::new)).stream()
                                        .map(FactField::path))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> constants(String name) {
        if (name.equals(JourneyModel.Variable.DOCUMENT_TYPE)) {
            return Arrays.stream(DocumentType.values()).map(Enum::name).collect(Collectors.toSet());
        }
        if (name.equals("document.endDate") || name.equals("document.issueDate")) {
            return Arrays.stream(DocumentTraits.Need.values()).map(Enum::name).collect(Collectors.toSet());
        }
        FactField fact = FACTS.get(name);
        if (fact == null || fact.form() == Form.FLAG) {
            return Set.of("true", "false", "");
        }
        return Stream.concat(fact.options().stream(), Stream.of("")).collect(Collectors.toSet());
    }

    private static List<String> options(String text) {
        return Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> values(String page, String attribute) {
        return matches(page, "\\s" + attribute + "=\"([^\"]*)\"")
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> all(String page, String pattern) {
        return matches(page, pattern).map(MatchResult::group).toList();
    }

    private static Stream<MatchResult> matches(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results();
    }

    private static Set<String> variables() {
        return Arrays.stream(JourneyModel.Variable.class.getFields())
                .map(FormFilesTest::constant)
                .collect(Collectors.toSet());
    }

    private static String constant(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static String read(String form) {
        return read(Path.of("forms", form + ".html"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
