package io.icpready.precheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.nio.charset.StandardCharsets;

/** A caller of the pre-check over real HTTP. */
final class PrecheckClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;

    PrecheckClient(int port) {
        server = "http://127.0.0.1:" + port;
    }

    /** The answer to facts that are in order. */
    JsonNode answer(String facts, String language) {
        HttpResponse<String> response = post(facts, language);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response);
    }

    /**
     * @param language Accept-Language; null for none
     */
    HttpResponse<String> post(String body, String language) {
        return post(body.getBytes(StandardCharsets.UTF_8), language);
    }

    HttpResponse<String> post(byte[] body, String language) {
        HttpRequest.Builder request =
                to("/api/precheck").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body));
        return send(language == null ? request : request.header("Accept-Language", language));
    }

    HttpResponse<String> get(String path, String language) {
        return send(to(path).header("Accept-Language", language));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
