package io.icpready.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/** Comes in over HTTP, as the browser of an applicant and the browser of a reviewer do. */
public final class PublicHands implements Hands {

    private final WebSession applicant;
    private final WebSession reviewer;
    private final List<byte[]> pictures;
    private final ObjectMapper json = new ObjectMapper();
    private int uploads;

    public PublicHands(int port, List<byte[]> pictures) {
        this.applicant = WebSession.login(port, "applicant", "applicant");
        this.reviewer = WebSession.login(port, "reviewer", "reviewer");
        this.pictures = List.copyOf(pictures);
    }

    /** Whoever is named: the one who is logged in starts. */
    @Override
    public String start(Map<String, Object> facts, String ignored) {
        return read(applicant.postJson(
                        WebSession.ENGINE + "/process-definition/key/" + JourneyModel.PROCESS_KEY + "/submit-form",
                        form(facts)))
                .path("id")
                .asText();
    }

    @Override
    public void complete(Task task, Map<String, Object> answers) {
        expectDone(applicant.postJson(WebSession.ENGINE + "/task/" + task.getId() + "/submit-form", form(answers)));
    }

    @Override
    public String picture(Task upload) {
        byte[] picture = pictures.get(uploads++ % pictures.size());
        JsonNode answer = read(applicant.post(
                WebSession.PLUGIN + "/documents?holderConsent=true&fileName=card.jpg&taskId=" + upload.getId(),
                picture));
        return answer.path("documentId").asText();
    }

    @Override
    public void review(Task review, Map<String, Object> answers) {
        String task = WebSession.ENGINE + "/task/" + review.getId();
        expectDone(reviewer.postJson(task + "/claim", "{\"userId\":\"reviewer\"}"));
        expectDone(reviewer.postJson(task + "/submit-form", form(answers)));
    }

    @Override
    public void withdraw(String journey) {
        expectDone(applicant.postJson(WebSession.PLUGIN + "/journeys/" + journey + "/withdraw", "{}"));
    }

    private String form(Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> {
            if (value != null) {
                variables.put(
                        name, Map.of("value", value, "type", value.getClass().getSimpleName()));
            }
        });
        try {
            return json.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        expectDone(answer);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private static void expectDone(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.uri().getPath() + ": " + answer.body());
        }
    }
}
