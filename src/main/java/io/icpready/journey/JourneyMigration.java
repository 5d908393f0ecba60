package io.icpready.journey;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Takes running journeys along to the newest version of the process. Not called at the start:
 * running journeys finish with their own version unless an operator decides otherwise.
 */
@Component
class JourneyMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    JourneyMigration(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /**
     * Migrates every running journey of this version by equal activities; timers keep their events
     * up to date.
     *
     * @return how many journeys were migrated
     */
    int toNewest(int fromVersion) {
        ProcessDefinition source = definition(fromVersion);
        ProcessDefinition target = newest();
        List<String> journeys = runtime.createProcessInstanceQuery().processDefinitionId(source.getId()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (journeys.isEmpty() || source.getId().equals(target.getId())) {
            return 0;
        }
        MigrationPlan plan = runtime.createMigrationPlan(source.getId(), target.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        runtime.newMigration(plan).processInstanceIds(journeys).execute();
        return journeys.size();
    }

    private ProcessDefinition definition(int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .processDefinitionVersion(version)
                .singleResult();
    }

    private ProcessDefinition newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .latestVersion()
                .singleResult();
    }
}
