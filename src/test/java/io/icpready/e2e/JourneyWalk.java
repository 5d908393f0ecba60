package io.icpready.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.WebSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/**
 * Journeys walked by an applicant and a reviewer over HTTP as Tasklist would, with answers that every
 * check accepts; an individual's unless told otherwise.
 */
public final class JourneyWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WebSession applicant;
    private final WebSession reviewer;
    private final byte[] picture;
    private final Map<String, Object> filing;
    private final Consumer<String> continuations;
    private final Set<String> documents = ConcurrentHashMap.newKeySet();
    private Consumer<Duration> completions = took -> {};

    JourneyWalk(int port, TestPictures pictures) {
        this(port, pictures, Answers.individual(), journey -> {});
    }

    /**
     * @param filing answers to the start form
     * @param continuations runs what the job executor would run of a journey, where none does
     */
    JourneyWalk(int port, TestPictures pictures, Map<String, Object> filing, Consumer<String> continuations) {
        this(
                WebSession.login(port, "applicant", "applicant"),
                WebSession.login(port, "reviewer", "reviewer"),
                pictures,
                filing,
                continuations);
    }

    /** Walks of these two, wherever they have logged in. */
    public JourneyWalk(WebSession applicant, WebSession reviewer, TestPictures pictures) {
        this(applicant, reviewer, pictures, Answers.individual(), journey -> {});
    }

    /** An enterprise's journeys, walked by people of their own at an application that runs its jobs itself. */
    public static JourneyWalk ofEnterprise(int port, TestPictures pictures) {
        return new JourneyWalk(port, pictures, Answers.enterprise(), journey -> {});
    }

    /** The same walks; told how long each answer to a completion takes. */
    public JourneyWalk telling(Consumer<Duration> completions) {
        this.completions = completions;
        return this;
    }

    /** The same filings and pictures, at an application that was started elsewhere. */
    JourneyWalk at(int port, TestPictures pictures) {
        JourneyWalk there = new JourneyWalk(port, pictures, filing, continuations);
        there.documents.addAll(documents);
        return there;
    }

    private JourneyWalk(
            WebSession applicant,
            WebSession reviewer,
            TestPictures pictures,
            Map<String, Object> filing,
            Consumer<String> continuations) {
        this.filing = Map.copyOf(filing);
        this.continuations = continuations;
        this.applicant = applicant;
        this.reviewer = reviewer;
        this.picture = bytes(pictures.card("card.jpg", 1));
    }

    /** Begins a filing. Gives its id. */
    public String begin() {
        String start = "/process-definition/key/" + JourneyModel.PROCESS_KEY + "/submit-form";
        return json(submit(applicant, start, filing)).get("id").asText();
    }

    /** Those of the journeys that have not ended. */
    List<String> running(List<String> journeys) {
        return journeys.stream()
                .filter(journey -> state(journey).equals("RUNNING"))
                .toList();
    }

    /** Ids of the tasks that wait for a person, once the engine has made them. */
    public List<String> openTasks(String journey) {
        return awaitTasks(journey).stream().map(Open::id).toList();
    }

    /** Completes what is open now. Gives the ids of the completed tasks. */
    List<String> completeOpenTasks(String journey) {
        List<String> completed = new ArrayList<>();
        completeOpenTasks(journey, completed::add);
        return completed;
    }

    /** Completes what is open now, and tells each task as soon as its completion was answered. */
    public void completeOpenTasks(String journey, Consumer<String> completed) {
        for (Open task : awaitTasks(journey)) {
            complete(task);
            completed.accept(task.id());
        }
    }

    /** Walks until the filing is submitted. */
    public void toTheEnd(String journey) {
        upToSubmission(journey);
        complete(awaitTasks(journey).get(0));
    }

    /** Walks until nothing is left but to submit the filing. */
    public void upToSubmission(String journey) {
        Open next = awaitTasks(journey).get(0);
        while (!next.element().equals(Element.SUBMIT_FILING)) {
            complete(next);
            next = awaitTasks(journey).get(0);
        }
    }

    /** How the applicant sees this journey. */
    public String state(String journey) {
        return json(applicant.get(WebSession.PLUGIN + "/journeys/" + journey))
                .get("state")
                .asText();
    }

    /** The status of the answer when the applicant asks for this picture. */
    int statusOfPicture(String documentId) {
        return applicant
                .getBytes(WebSession.PLUGIN + "/documents/" + documentId)
                .statusCode();
    }

    private List<Open> awaitTasks(String journey) {
        continuations.accept(journey);
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(() -> tasksOf(journey), tasks -> !tasks.isEmpty());
    }

    private List<Open> tasksOf(String journey) {
        List<Open> open = new ArrayList<>();
        for (WebSession person : List.of(applicant, reviewer)) {
            json(person.get(WebSession.ENGINE + "/task?processInstanceId=" + journey))
                    .forEach(task -> open.add(new Open(
                            person,
                            task.get("id").asText(),
                            task.get("taskDefinitionKey").asText())));
        }
        return open;
    }

    private void complete(Open task) {
        Map<String, Object> answers = answers(task);
        long sent = System.nanoTime();
        submit(task.person(), "/task/" + task.id() + "/submit-form", answers);
        completions.accept(Duration.ofNanos(System.nanoTime() - sent));
        if (answers.get("documentId") instanceof String document) {
            documents.add(document);
        }
    }

    boolean hasPictures() {
        return !documents.isEmpty();
    }

    /** Whether every picture whose task was completed comes back as it was sent. */
    public boolean picturesComeBack() {
        return documents.stream()
                .map(document -> applicant.getBytes(WebSession.PLUGIN + "/documents/" + document))
                .allMatch(answer -> answer.statusCode() == 200 && Arrays.equals(answer.body(), picture));
    }

    private Map<String, Object> answers(Open task) {
        return switch (task.element()) {
            case Element.REVIEW_CHECKLIST -> Map.of("consentGiven", true);
            case Element.REGISTER_ACCOUNT -> Map.of("accountRegistered", true);
            case Element.DECLARE_DOMAIN -> domain();
            case Element.DECLARE_SERVER -> server();
            case Element.WAIT_FOR_REAL_NAME -> Map.of();
            case Element.UPLOAD_DOCUMENT -> document(task);
            case Element.REVIEW_DOCUMENT -> Map.of("documentApproved", true);
            case Element.SUBMIT_FILING ->
                Map.of("filingOrderNumber", "2026ICP0001", "filingSubmittedOn", TODAY.toString());
            default -> throw new AssertionError("No answers for " + task.element());
        };
    }

    private Map<String, Object> domain() {
        Map<String, Object> domain = new LinkedHashMap<>();
        domain.put("domainName", "example.cn");
        domain.put("domainRegistrarScope", "MAINLAND");
        domain.put("domainRegistrarApproved", "YES");
        domain.put("domainRegisteredOn", "2020-05-01");
        domain.put("domainExpiresOn", TODAY.plusYears(2).toString());
        domain.put("domainHolderRelation", "INDIVIDUAL".equals(filing.get("subjectKind")) ? "SELF" : "UNIT");
        domain.put("domainHolderName", filing.get("subjectName"));
        domain.put("domainHolderIdType", filing.get("subjectIdType"));
        domain.put("domainHolderIdNumber", filing.get("subjectIdNumber"));
        domain.put("domainRealNameVerifiedOn", TODAY.toString());
        return domain;
    }

    private static Map<String, Object> server() {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("serverProduct", "ECS");
        server.put("serverRegion", "cn-hangzhou");
        server.put("serverBilling", "SUBSCRIPTION");
        server.put("serverMonthsFirstPurchase", 12);
        server.put("serverMonthsRenewed", 0);
        server.put("serverExpiresOn", TODAY.plusYears(1).toString());
        server.put("serverPublicBandwidthMbps", 5);
        server.put("serverServiceCodesUsed", 0);
        return server;
    }

    private Map<String, Object> document(Open task) {
        JsonNode upload = json(checked(task.person()
                .post(
                        WebSession.PLUGIN + "/documents?taskId=" + task.id() + "&holderConsent=true&fileName=card.jpg",
                        picture)));
        return Map.of("documentId", upload.get("documentId").asText(), "documentLongTerm", true);
    }

    private static HttpResponse<String> submit(WebSession person, String path, Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        try {
            return checked(
                    person.postJson(WebSession.ENGINE + path, JSON.writeValueAsString(Map.of("variables", variables))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpResponse<String> checked(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + answer.uri().getPath() + ": " + answer.body());
        }
        return answer;
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(checked(answer).body());
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A task in front of the person who may complete it. */
    private record Open(WebSession person, String id, String element) {}
}
