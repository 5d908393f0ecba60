package io.icpready.journey;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Engine, rules and model as they are shipped, without web and with pictures that nobody looks into;
 * for measuring journeys through the Java API. Jobs run when the caller says so.
 */
public final class JourneyEngine {

    private final ProcessEngine engine;
    private final InMemoryDocuments documents;

    private JourneyEngine(ConfigurableApplicationContext application) {
        this.engine = application.getBean(ProcessEngine.class);
        this.documents = application.getBean(InMemoryDocuments.class);
    }

    /**
     * @param properties Spring properties, {@code name=value}
     */
    public static JourneyEngine start(List<String> properties) {
        Stream<String> ours = Stream.of(
                JourneySlice.JOBS_BY_HAND,
                JourneySlice.EVERYBODY_MAY,
                JourneySlice.UNCOVERED,
                "icp-ready.journeys.max-open-per-person=1000000");
        return new JourneyEngine(new SpringApplicationBuilder(JourneySlice.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(ours, properties.stream())
                        .map(property -> "--" + property)
                        .toArray(String[]::new)));
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** As if a good picture had been uploaded for this task. Gives its id. */
    public String upload(Task task) {
        return TestJourney.of(engine, documents, task.getProcessInstanceId()).store(task);
    }

    /** What was uploaded for a journey need not be kept. */
    public void forget(String journeyId) {
        documents.eraseJourney(journeyId);
    }

    /** Sets the clock of this JVM to the day on which {@link #answers} are in order. */
    public static void today() {
        TestJourney.today(LocalDate.parse(SampleFilings.TODAY));
    }

    /** An enterprise's answers to the start form. */
    public static Map<String, Object> profile() {
        return SampleFilings.enterprise();
    }

    /** What a person types into the form of a task; of a document all but its picture. */
    public static Map<String, Object> answers(String element) {
        return switch (element) {
            case Element.REVIEW_CHECKLIST -> Map.of(Variable.CONSENT_GIVEN, true);
            case Element.REGISTER_ACCOUNT -> SampleFilings.account();
            case Element.DECLARE_DOMAIN -> SampleFilings.domainOf(profile());
            case Element.DECLARE_SERVER -> SampleFilings.server();
            case Element.UPLOAD_DOCUMENT -> TestJourney.longTerm();
            case Element.REVIEW_DOCUMENT -> Map.of(Variable.DOCUMENT_APPROVED, true);
            case Element.SUBMIT_FILING ->
                Map.of(Variable.FILING_ORDER_NUMBER, "2026ICP0001", Variable.FILING_SUBMITTED_ON, SampleFilings.TODAY);
            default -> throw new IllegalArgumentException("No answers for " + element);
        };
    }
}
