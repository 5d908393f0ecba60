package io.icpready.journey.reminders;

import io.icpready.hooks.HookEvents;
import io.icpready.rules.facts.PublicHolidays;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the reminders together. */
@Configuration(proxyBeanMethods = false)
class RemindersConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RemindersConfiguration.class);

    @Bean
    WorkingDayOverrides workingDayOverrides(JdbcClient jdbc) {
        return new WorkingDayOverrides(jdbc);
    }

    @Bean
    WorkingDayCalendar workingDayCalendar(WorkingDayOverrides overrides) {
        return new WorkingDayCalendar(overrides);
    }

    @Bean
    ReminderSchedule reminderSchedule(RemindersProperties properties, WorkingDayCalendar calendar) {
        return new ReminderSchedule(properties, calendar);
    }

    @Bean
    DueDates dueDates(RemindersProperties properties, WorkingDayCalendar calendar, Clock clock) {
        return new DueDates(properties, calendar, clock);
    }

    @Bean
    ReminderRound reminderRound(
            HookEvents hooks,
            ReminderSchedule schedule,
            RemindersProperties properties,
            @Value("${icp-ready.public-url:http://localhost:8080}") String publicUrl,
            Clock clock) {
        return new ReminderRound(
                hooks, schedule, new OverduePolicy(properties.overdueAfter()), publicUrl.replaceAll("/+$", ""), clock);
    }

    @Bean
    ProcessEnginePlugin reminderCalendar(WorkingDayCalendar calendar) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                        .addBusinessCalendar(CycleBusinessCalendar.NAME, new ReminderCalendar(calendar));
            }
        };
    }

    /** A schedule that nobody can read, or that never comes, stops the start. */
    @Bean
    InitializingBean reminderScheduleIsReadable(
            RemindersProperties properties, WorkingDayCalendar calendar, Clock clock) {
        return () -> {
            Date first = first(properties, calendar);
            LOG.info("Reminders: {}, the next at {}", properties.schedule(), first.toInstant());
            int year = clock.instant().atZone(clock.getZone()).getYear();
            if (!PublicHolidays.isPublished(year)) {
                LOG.warn(
                        "The plan of holidays of {} is not in the built-in calendar: only the days that the law"
                                + " itself fixes are taken as days off; managers enter make-up days and"
                                + " added days off at /hooks/",
                        year);
            }
        };
    }

    private static Date first(RemindersProperties properties, WorkingDayCalendar calendar) {
        try {
            String cycle = properties.isRepetition()
                    ? properties.schedule()
                    : new WorkdayCycle(properties.schedule(), Duration.ZERO).toString();
            return new ReminderCalendar(calendar).resolveDuedate(cycle, null, 0);
        } catch (RuntimeException unreadable) {
            throw new InvalidConfigurationPropertyValueException(
                    "icp-ready.reminders.schedule",
                    properties.schedule(),
                    "Expected is a cron schedule of six fields that comes on a working day, such as 0 0 9 * * ?,"
                            + " or a repetition such as R/PT1H: " + unreadable.getMessage());
        }
    }
}
