package io.icpready.journey.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Travels through 30 days around the National Day holidays of 2026 without anybody at work. */
@DisplayName("A journey that is left alone for 30 days")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:forgotten-journey",
            "camunda.bpm.job-execution.enabled=false",
            "icp-ready.documents.keyset=target/forgotten-journey-keyset.json"
        })
@StartsEngine
class ForgottenJourneyTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime START = LocalDateTime.parse("2026-09-21T10:00:00");

    private static final List<LocalDate> WORKING_DAYS = Stream.of(
                    "09-22", "09-23", "09-24", "09-28", "09-29", "09-30", "10-08", "10-09", "10-10", "10-12", "10-13",
                    "10-14", "10-15", "10-16", "10-19", "10-20", "10-21")
            .map(day -> LocalDate.parse("2026-" + day))
            .toList();

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identity;

    @Autowired
    private WorkingDayOverrides overrides;

    @MockitoSpyBean
    private HookEvents hooks;

    private ProcessInstance journey;

    @BeforeEach
    void begin() {
        ClockUtil.setCurrentTime(date(START));
        identity.setAuthentication("applicant", List.of("applicants"));
        journey = runtime.startProcessInstanceByKey(
                JourneyModel.PROCESS_KEY,
                Map.of(
                        "subjectKind", "INDIVIDUAL",
                        "subjectProvince", "440000",
                        "serviceType", "WEBSITE"));
        identity.clearAuthentication();
    }

    @AfterEach
    void returnToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void gets_one_reminder_on_each_working_day_and_overdue_notices_at_7_14_and_28_days() {
        leaveAloneFor(Duration.ofDays(30));

        List<HookEvent> reminders = published(HookEventType.TASK_REMINDER);
        assertThat(reminders).extracting(event -> time(event).toLocalDate()).isEqualTo(WORKING_DAYS);
        assertThat(reminders)
                .extracting(event -> event.data().get("reminderNumber"))
                .isEqualTo(IntStream.rangeClosed(1, WORKING_DAYS.size()).boxed().toList());
        assertThat(reminders)
                .extracting(event -> time(event).toLocalTime())
                .allMatch(at -> !at.isBefore(LocalTime.of(9, 0)) && at.isBefore(LocalTime.of(9, 30)))
                .containsOnly(time(reminders.get(0)).toLocalTime());

        assertThat(published(HookEventType.JOURNEY_OVERDUE))
                .extracting(event -> time(event).toLocalDate().toString())
                .containsExactly("2026-09-29", "2026-10-08", "2026-10-20");
        assertThat(published(HookEventType.JOURNEY_OVERDUE))
                .extracting(event -> event.data().get("overdueNumber"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void the_digest_holds_what_the_contract_says_and_no_more() {
        leaveAloneFor(Duration.ofDays(1));

        Map<String, Object> data = published(HookEventType.TASK_REMINDER).get(0).data();
        assertThat(data.keySet())
                .containsExactlyInAnyOrder("journeyId", "businessKey", "applicant", "reminderNumber", "openTasks");
        assertThat(data)
                .containsEntry("journeyId", journey.getId())
                .containsEntry("businessKey", businessKey())
                .containsEntry("applicant", "applicant");
        Map<?, ?> task = (Map<?, ?>) ((List<?>) data.get("openTasks")).get(0);
        String taskId = tasks.createTaskQuery()
                .processInstanceId(journey.getId())
                .list()
                .get(0)
                .getId();
        assertThat(task)
                .isEqualTo(Map.of(
                        "id",
                        taskId,
                        "key",
                        Element.REVIEW_CHECKLIST,
                        "name",
                        task.get("name"),
                        "createdAt",
                        "2026-09-21T02:00:00Z",
                        "dueAt",
                        "2026-09-23T15:59:59Z",
                        "url",
                        "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + taskId));
    }

    @Test
    void is_left_in_peace_on_a_day_that_managers_declare_off_after_the_timer_was_set() {
        LocalDate dayOff = WORKING_DAYS.get(0);
        overrides.put(new WorkingDayOverride(dayOff, false, Optional.of("台风")));
        try {
            leaveAloneFor(Duration.ofDays(2));
        } finally {
            overrides.remove(dayOff);
        }

        assertThat(published(HookEventType.TASK_REMINDER))
                .extracting(event -> time(event).toLocalDate())
                .containsExactly(WORKING_DAYS.get(1));
    }

    @Test
    void there_is_no_reminder_once_it_has_ended() {
        runtime.deleteProcessInstance(journey.getId(), "test");

        leaveAloneFor(Duration.ofDays(10));

        assertThat(published(HookEventType.TASK_REMINDER)).isEmpty();
    }

    /** Runs every job at its time, as the job executor would. */
    private void leaveAloneFor(Duration time) {
        Date end = date(START.plus(time));
        for (Optional<Job> next = nextJob(end); next.isPresent(); next = nextJob(end)) {
            Job job = next.get();
            if (job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            management.executeJob(job.getId());
        }
    }

    private Optional<Job> nextJob(Date end) {
        return management.createJobQuery().processInstanceId(journey.getId()).list().stream()
                .filter(job -> job.getDuedate() == null || !job.getDuedate().after(end))
                .min(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.<Date>naturalOrder())));
    }

    private List<HookEvent> published(HookEventType type) {
        ArgumentCaptor<HookEvent> events = ArgumentCaptor.forClass(HookEvent.class);
        verify(hooks, atLeastOnce()).publish(events.capture());
        return events.getAllValues().stream()
                .filter(event -> event.type() == type)
                .filter(event -> event.journeyId().equals(journey.getId()))
                .toList();
    }

    private String businessKey() {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(journey.getId())
                .singleResult()
                .getBusinessKey();
    }

    private static LocalDateTime time(HookEvent event) {
        return LocalDateTime.ofInstant(event.occurredAt(), SHANGHAI);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(SHANGHAI).toInstant());
    }
}
