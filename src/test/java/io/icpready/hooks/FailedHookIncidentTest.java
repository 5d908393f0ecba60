package io.icpready.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.icpready.hooks.desk.HookDesk;
import io.icpready.hooks.desk.HookForm;
import io.icpready.hooks.outbox.FailureLedger;
import io.icpready.hooks.outbox.LoggedDelivery;
import io.icpready.hooks.subscription.Subscription;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@DisplayName("A delivery that failed for good")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:failed-hook",
            "icp-ready.documents.keyset=target/failed-hook-keyset.json",
            "icp-ready.hooks.allow-private-targets=true",
            "icp-ready.hooks.retry-waits=PT0.1S",
            "icp-ready.hooks.poll-interval=PT0.1S"
        })
@StartsEngine
class FailedHookIncidentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private HookEvents events;

    @Autowired
    private HookDesk desk;

    @Autowired
    private FailureLedger failures;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void stop() {
        desk.all().forEach(hook -> desk.delete(hook.id()));
        receiver.close();
    }

    @Test
    void is_an_incident_on_its_journey_until_a_redelivery_succeeds() {
        String journey = journey();
        Subscription hook = desk.create(subscription(), Optional.empty());
        receiver.answer(500);
        events.publish(
                new HookEvent(HookEventType.DOCUMENT_REJECTED, journey, Instant.now(), Map.of("journeyId", journey)));

        await().atMost(PATIENCE).until(() -> incidents(journey).size() == 1);
        assertThat(incidents(journey).get(0).getIncidentMessage())
                .contains("HTTP 500", "http://127.0.0.1:")
                .doesNotContain("secret-path");

        receiver.answer(200);
        desk.redeliver(desk.log(hook.id()).get(0).id());

        await().atMost(PATIENCE).until(() -> incidents(journey).isEmpty());
    }

    @Test
    void follows_its_journey_to_the_next_open_task() {
        String journey = failedOn(journey());
        assertThat(incidents(journey)).extracting(Incident::getActivityId).containsExactly(Element.REVIEW_CHECKLIST);

        runtime.createProcessInstanceModification(journey)
                .cancelAllForActivity(Element.REVIEW_CHECKLIST)
                .startBeforeActivity(Element.REGISTER_ACCOUNT)
                .execute();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(incidents(journey))
                        .extracting(Incident::getActivityId)
                        .containsExactly(Element.REGISTER_ACCOUNT));
    }

    @Test
    void stands_in_the_log_alone_once_its_journey_has_ended() {
        String journey = failedOn(journey());
        assertThat(failures.shownAfter(0, 10)).hasSize(1);

        runtime.deleteProcessInstance(journey, "test");

        await().atMost(PATIENCE).until(() -> failures.shownAfter(0, 10).isEmpty());
        assertThat(desk.log(desk.all().get(0).id()))
                .extracting(LoggedDelivery::state)
                .containsExactly(DeliveryState.FAILED);
    }

    @Test
    void leaves_no_incident_when_its_subscription_is_deleted() {
        String journey = failedOn(journey());

        desk.all().forEach(hook -> desk.delete(hook.id()));

        assertThat(incidents(journey)).isEmpty();
    }

    private String failedOn(String journey) {
        desk.create(subscription(), Optional.empty());
        receiver.answer(500);
        events.publish(new HookEvent(HookEventType.DOCUMENT_REJECTED, journey, Instant.now(), Map.of()));
        await().atMost(PATIENCE).until(() -> incidents(journey).size() == 1);
        return journey;
    }

    private List<Incident> incidents(String journey) {
        return runtime.createIncidentQuery().processInstanceId(journey).list();
    }

    private String journey() {
        identity.setAuthentication("applicant", List.of("applicants"));
        try {
            return runtime.startProcessInstanceByKey(
                            JourneyModel.PROCESS_KEY,
                            Map.of(
                                    "subjectKind", "INDIVIDUAL",
                                    "subjectProvince", "440000",
                                    "serviceType", "WEBSITE"))
                    .getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    private HookForm subscription() {
        return new HookForm(
                Optional.of(receiver.url("/secret-path")),
                Optional.of(Set.of(HookEventType.DOCUMENT_REJECTED)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
