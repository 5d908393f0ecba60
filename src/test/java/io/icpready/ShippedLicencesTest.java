package io.icpready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judges the list that the build makes of what is shipped by the table of docs/licences.md. */
@DisplayName("Licences of what is shipped")
class ShippedLicencesTest {

    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern NEVER = Pattern.compile(
            "AGPL|SSPL|BUSL|Affero|Commons Clause|Elastic|Non-?Commercial|-NC-", Pattern.CASE_INSENSITIVE);
    private static final Set<String> ALLOWED = allowed();

    @Test
    void no_library_comes_under_an_unknown_licence() throws IOException {
        URL list = ShippedLicencesTest.class.getResource("/META-INF/sbom/application.cdx.json");
        assumeTrue(list != null, "the plugin makes the list of what is shipped in builds that are online");

        JsonNode components;
        try (InputStream bytes = list.openStream()) {
            components = new ObjectMapper().readTree(bytes).path("components");
        }

        assertThat(components).hasSizeGreaterThan(100);
        assertThat(components)
                .allSatisfy(component -> assertThat(objection(licences(component)))
                        .as(component.path("purl").asText())
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0} may enter: {1}")
    @CsvSource({
        "Apache-2.0, true",
        "Somebody's own | Apache-2.0, true",
        "EPL-2.0 | GPL-2.0-with-classpath-exception, true",
        "GPL-2.0-only, false",
        "Somebody's own, false",
        "'', false",
        "AGPL-3.0-only | Apache-2.0, false",
        "BUSL-1.1, false",
    })
    void a_library_may_enter_under_a_licence_of_the_table(String licences, boolean mayEnter) {
        assertThat(objection(Arrays.asList(licences.split(" \\| "))).isEmpty()).isEqualTo(mayEnter);
    }

    private static Optional<String> objection(List<String> licences) {
        boolean forbidden =
                licences.stream().anyMatch(name -> NEVER.matcher(name).find());
        return !forbidden && licences.stream().anyMatch(ALLOWED::contains)
                ? Optional.empty()
                : Optional.of("under " + licences + ", of which docs/licences.md names none or which is forbidden");
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(choice -> Stream.of(
                                choice.path("expression"),
                                choice.path("license").path("id"),
                                choice.path("license").path("name"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    /** The names in the first column of the first table. */
    private static Set<String> allowed() {
        try {
            return Files.readAllLines(Path.of("docs/licences.md")).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(0, line.indexOf('|', 1)))
                    .flatMap(names -> NAME.matcher(names).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
