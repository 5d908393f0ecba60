package io.icpready.journey;

import io.icpready.access.AsNobody;
import io.icpready.journey.MigrationReport.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingTransitionInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes running journeys along to the newest version of the process. Not called at the start:
 * running journeys finish with their own version unless an operator decides otherwise.
 */
@Component
public class JourneyMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final AsNobody unrestricted;
    private final TransactionTemplate eachByItself;

    JourneyMigration(
            RepositoryService repository,
            RuntimeService runtime,
            AsNobody unrestricted,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.unrestricted = unrestricted;
        this.eachByItself = new TransactionTemplate(transactions);
    }

    /**
     * A version of the process that journeys are under way on.
     *
     * @param newest true for the version that new journeys start with
     * @param journeys how many run on it
     */
    public record Version(int number, boolean newest, long journeys) {}

    /** The versions that journeys are under way on, and the newest, in order. */
    public List<Version> versions() {
        return unrestricted.ask(() -> {
            int newest = newest().getVersion();
            return definitions().orderByProcessDefinitionVersion().asc().list().stream()
                    .map(each -> new Version(each.getVersion(), each.getVersion() == newest, running(each)))
                    .filter(version -> version.newest() || version.journeys() > 0)
                    .toList();
        });
    }

    /**
     * What {@link #toNewest} would do: every journey is taken along in a transaction that is rolled
     * back.
     *
     * @return empty when there is no such version
     */
    public Optional<MigrationReport> tryOut(int fromVersion) {
        return migrate(fromVersion, true);
    }

    /**
     * Migrates every running journey of this version by equal activities; timers keep their events
     * up to date. Each journey by itself: one that has no place in the newest version stays with its
     * own and holds up nobody.
     *
     * @return empty when there is no such version
     */
    public Optional<MigrationReport> toNewest(int fromVersion) {
        return migrate(fromVersion, false);
    }

    private Optional<MigrationReport> migrate(int fromVersion, boolean onTrial) {
        return unrestricted.ask(() -> definition(fromVersion).map(source -> migrate(source, newest(), onTrial)));
    }

    private MigrationReport migrate(ProcessDefinition source, ProcessDefinition target, boolean onTrial) {
        List<String> taken = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        if (!source.getId().equals(target.getId())) {
            MigrationPlan plan = runtime.createMigrationPlan(source.getId(), target.getId())
                    .mapEqualActivities()
                    .updateEventTriggers()
                    .build();
            journeys(source)
                    .forEach(journey -> take(journey, plan, onTrial)
                            .ifPresentOrElse(left::add, () -> taken.add(journey.getBusinessKey())));
        }
        return new MigrationReport(source.getVersion(), target.getVersion(), taken, left);
    }

    /** Empty when the journey could be taken along. */
    private Optional<Left> take(ProcessInstance journey, MigrationPlan plan, boolean onTrial) {
        try {
            eachByItself.executeWithoutResult(transaction -> {
                runtime.newMigration(plan)
                        .processInstanceIds(journey.getProcessInstanceId())
                        .execute();
                if (onTrial) {
                    transaction.setRollbackOnly();
                }
            });
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException noPlace) {
            return Optional.of(left(journey, noPlace.getValidationReport()));
        } catch (ProcessEngineException failed) {
            return Optional.of(new Left(
                    journey.getProcessInstanceId(),
                    journey.getBusinessKey(),
                    List.of(),
                    List.of(failed.getClass().getSimpleName())));
        }
    }

    private static Left left(ProcessInstance journey, MigratingProcessInstanceValidationReport report) {
        List<MigratingActivityInstanceValidationReport> activities = report.getActivityInstanceReports();
        List<MigratingTransitionInstanceValidationReport> transitions = report.getTransitionInstanceReports();
        Stream<String> steps = Stream.concat(
                activities.stream().map(MigratingActivityInstanceValidationReport::getSourceScopeId),
                transitions.stream().map(MigratingTransitionInstanceValidationReport::getSourceScopeId));
        Stream<String> reasons = Stream.of(
                        report.getFailures().stream(),
                        activities.stream().flatMap(each -> each.getFailures().stream()),
                        transitions.stream().flatMap(each -> each.getFailures().stream()))
                .flatMap(each -> each);
        return new Left(
                journey.getProcessInstanceId(),
                journey.getBusinessKey(),
                steps.distinct().toList(),
                reasons.distinct().toList());
    }

    private List<ProcessInstance> journeys(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .list();
    }

    private long running(ProcessDefinition version) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionId(version.getId())
                .count();
    }

    private Optional<ProcessDefinition> definition(int version) {
        return Optional.ofNullable(
                definitions().processDefinitionVersion(version).singleResult());
    }

    private ProcessDefinition newest() {
        return definitions().latestVersion().singleResult();
    }

    private ProcessDefinitionQuery definitions() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(JourneyModel.PROCESS_KEY);
    }
}
