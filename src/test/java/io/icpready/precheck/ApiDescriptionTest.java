package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.icpready.rules.facts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("GET /v3/api-docs")
@PrecheckServer
class ApiDescriptionTest {

    @LocalServerPort
    private int port;

    private PrecheckClient client;
    private JsonNode description;

    @BeforeEach
    void read() {
        client = new PrecheckClient(port);
        description = PrecheckClient.json(client.get("/v3/api-docs", "en"));
    }

    @Test
    void everyFactOfTheVocabularyIsDescribed() {
        assertThat(Vocabulary.FIELDS).allSatisfy(field -> {
            JsonNode schema = description.at(
                    "/components/schemas/Facts/properties/%s/properties/%s".formatted(field.group(), field.name()));
            assertThat(schema.path("type").asText()).isNotBlank();
            assertThat(schema.path("description").asText()).isNotBlank();
            assertThat(optionsOf(schema)).isEqualTo(field.options());
        });
    }

    @Test
    void onlyTheInterfaceOfThisProductIsDescribed() {
        assertThat(description.get("paths").fieldNames())
                .toIterable()
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void everyExampleIsAnsweredAsItStands() {
        JsonNode examples =
                description.at("/paths/~1api~1precheck/post/requestBody/content/application~1json/examples");

        assertThat(examples).hasSize(2);
        assertThat(examples)
                .allSatisfy(example -> client.answer(example.get("value").toString(), "en"));
    }

    @Test
    void everyRefusalIsDescribedAsAProblem() {
        JsonNode responses = description.at("/paths/~1api~1precheck/post/responses");

        assertThat(List.of("400", "413", "415", "429"))
                .allSatisfy(status -> assertThat(
                                responses.path(status).path("content").path("application/problem+json"))
                        .isNotInstanceOf(MissingNode.class));
    }

    private static List<String> optionsOf(JsonNode schema) {
        List<String> options = new ArrayList<>();
        JsonNode choice = schema.has("items") ? schema.get("items") : schema;
        choice.path("enum").forEach(option -> options.add(option.asText()));
        return options;
    }
}
