package io.icpready.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Asks what the description names, and holds every answer against it. */
final class DescribedCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final JsonNode description;
    private final OpenApiInteractionValidator validator;
    private final HttpClient client = HttpClient.newHttpClient();

    DescribedCalls(int port) throws IOException, InterruptedException {
        this.port = port;
        String text = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        this.description = JSON.readTree(text);
        this.validator = OpenApiInteractionValidator.createForInlineApiSpecification(text)
                .build();
    }

    /** One operation as it is described. */
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        boolean wantsLogin() {
            return node.has("security");
        }

        List<String> statuses() {
            return node.path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** With something in place of every part of the path. */
        Call call() {
            return new Call(this, path.replaceAll("\\{[^}]+}", "2040-01-01"), List.of(), "");
        }

        Call at(String... parts) {
            String filled = path;
            for (String part : parts) {
                filled = filled.replaceFirst("\\{[^}]+}", part);
            }
            return new Call(this, filled, List.of(), "");
        }
    }

    /** What is asked: a path with its question, headers in turn, a body or none. */
    record Call(Operation operation, String path, List<String> headers, String body) {

        Call asking(String question) {
            return new Call(operation, path + "?" + question, headers, body);
        }

        Call with(String name, String value) {
            return new Call(
                    operation,
                    path,
                    Stream.concat(headers.stream(), Stream.of(name, value)).toList(),
                    body);
        }

        Call as(String user) {
            return with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes(UTF_8)));
        }

        Call sending(String json) {
            return new Call(operation, path, headers, json).with("Content-Type", "application/json");
        }

        Call sending(String text, String type) {
            return new Call(operation, path, headers, text).with("Content-Type", type);
        }
    }

    JsonNode description() {
        return description;
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> all.add(new Operation(
                                each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))));
        return all;
    }

    Operation operation(String id) {
        return operations().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not described"));
    }

    /** The answer, which is as it is described. */
    HttpResponse<String> answer(Call call) {
        HttpResponse<String> answer = send(call);
        JsonNode described = call.operation().node().path("responses").path(Integer.toString(answer.statusCode()));
        assertThat(described.isMissingNode())
                .as(
                        "%s answers %d, which is not described: %s",
                        call.operation().id(), answer.statusCode(), answer.body())
                .isFalse();
        assertThat(complaints(call, answer)).as(answer.body()).isEmpty();
        return answer;
    }

    private List<String> complaints(Call call, HttpResponse<String> answer) {
        SimpleResponse.Builder built = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach(built::withHeader);
        if (!answer.body().isEmpty()) {
            built.withBody(answer.body());
        }
        String path = URI.create(call.path()).getPath();
        return validator
                .validateResponse(path, Request.Method.valueOf(call.operation().method()), built.build())
                .getMessages()
                .stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(ValidationReport.Message::getMessage)
                .toList();
    }

    private HttpResponse<String> send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                .method(
                        call.operation().method(),
                        call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        if (!call.headers().isEmpty()) {
            request.headers(call.headers().toArray(String[]::new));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
