package io.icpready.journey;

import io.icpready.access.AsNobody;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running journeys along to the newest version of the process, some at a time, each in a
 * transaction of its own. Not called at the start: running journeys finish with their own version
 * unless somebody decides otherwise. Whoever calls decides who may.
 */
@Component
public class JourneyMigration {

    /** Journeys of one round: few enough that a browser waits for the answer. */
    public static final int ROUND = 100;

    private static final Logger LOG = LoggerFactory.getLogger(JourneyMigration.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AsNobody unrestricted;
    private final TransactionTemplate transaction;

    JourneyMigration(
            RepositoryService repository,
            RuntimeService runtime,
            AsNobody unrestricted,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A version of the process and how many journeys run in it. */
    public record Version(int number, Instant deployedAt, long running) {}

    /**
     * What became of a round, or would become of it.
     *
     * @param moved ids of the journeys that were taken along
     * @param next where the next round begins; empty when all journeys of the version were tried
     */
    public record Round(int from, int to, List<String> moved, List<Failure> failures, OptionalInt next) {}

    /**
     * A journey that stays with its version.
     *
     * @param steps elements where it stands and which the newest version does not have in this form;
     *     empty for other causes
     */
    public record Failure(String journeyId, String businessKey, Cause cause, List<String> steps) {}

    /** Why a journey stays with its version. */
    public enum Cause {
        /** The newest version has no place for where it stands. */
        NO_PLACE,
        /** Something else happened to it in the same moment. */
        BUSY,
        /** A fault, told in the application's log. */
        FAULT
    }

    /** The newest version, and the older ones in which journeys run; the newest first. */
    public List<Version> versions() {
        return unrestricted.ask(() -> {
            int newest = newest().getVersion();
            return definitions().stream()
                    .map(this::version)
                    .filter(version -> version.running() > 0 || version.number() == newest)
                    .sorted(Comparator.comparing(Version::number).reversed())
                    .toList();
        });
    }

    /**
     * Tries it without leaving a trace.
     *
     * @param skip how many journeys of the version were tried before
     * @return empty when there is no such older version
     */
    public Optional<Round> tryOut(int fromVersion, int skip) {
        return round(fromVersion, skip, true);
    }

    /**
     * Takes the next journeys of a version along, by equal activities; timers keep their events up
     * to date.
     *
     * @param skip how many journeys of the version stayed behind before
     * @return empty when there is no such older version
     */
    public Optional<Round> takeAlong(int fromVersion, int skip) {
        return round(fromVersion, skip, false);
    }

    private Optional<Round> round(int fromVersion, int skip, boolean trial) {
        return unrestricted.ask(() -> {
            ProcessDefinition target = newest();
            return definitions().stream()
                    .filter(source -> source.getVersion() == fromVersion && fromVersion < target.getVersion())
                    .findFirst()
                    .map(source -> round(source, target, skip, trial));
        });
    }

    private Round round(ProcessDefinition source, ProcessDefinition target, int skip, boolean trial) {
        List<ProcessInstance> journeys = runtime.createProcessInstanceQuery()
                .processDefinitionId(source.getId())
                .orderByProcessInstanceId()
                .asc()
                .listPage(skip, ROUND);
        MigrationPlan plan = runtime.createMigrationPlan(source.getId(), target.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        List<Failure> failures = journeys.stream()
                .flatMap(journey -> attempt(plan, journey, trial).stream())
                .toList();
        List<String> failed = failures.stream().map(Failure::journeyId).toList();
        List<String> moved = journeys.stream()
                .map(ProcessInstance::getId)
                .filter(id -> !failed.contains(id))
                .toList();
        int stayed = trial ? journeys.size() : failures.size();
        return new Round(
                source.getVersion(),
                target.getVersion(),
                moved,
                failures,
                journeys.size() < ROUND ? OptionalInt.empty() : OptionalInt.of(skip + stayed));
    }

    private Optional<Failure> attempt(MigrationPlan plan, ProcessInstance journey, boolean trial) {
        try {
            transaction.executeWithoutResult(status -> {
                runtime.newMigration(plan).processInstanceIds(journey.getId()).execute();
                if (trial) {
                    status.setRollbackOnly();
                }
            });
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException noPlace) {
            return Optional.of(failure(journey, Cause.NO_PLACE, steps(noPlace.getValidationReport())));
        } catch (OptimisticLockingException busy) {
            return Optional.of(failure(journey, Cause.BUSY, List.of()));
        } catch (RuntimeException fault) {
            LOG.warn("Journey {} was not taken along to the newest version", journey.getId(), fault);
            return Optional.of(failure(journey, Cause.FAULT, List.of()));
        }
    }

    private static Failure failure(ProcessInstance journey, Cause cause, List<String> steps) {
        return new Failure(journey.getId(), journey.getBusinessKey(), cause, steps);
    }

    private static List<String> steps(MigratingProcessInstanceValidationReport report) {
        return Stream.concat(
                        report.getActivityInstanceReports().stream()
                                .filter(activity -> !activity.getFailures().isEmpty())
                                .map(activity -> activity.getSourceScopeId()),
                        report.getTransitionInstanceReports().stream()
                                .filter(transition -> !transition.getFailures().isEmpty())
                                .map(transition -> transition.getSourceScopeId()))
                .distinct()
                .sorted()
                .toList();
    }

    private Version version(ProcessDefinition definition) {
        return new Version(
                definition.getVersion(),
                repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }

    private List<ProcessDefinition> definitions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .list();
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .latestVersion()
                .singleResult();
    }
}
