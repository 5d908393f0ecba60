package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.engine.JourneyDeployment;
import io.icpready.support.StartsEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The deployment")
@StartsEngine
class JourneyDeploymentTest {

    private final RepositoryService repository = JourneyApplication.engine().getRepositoryService();

    @Test
    void bringsModelsTablesAndFormsTogetherUnderStableNames() {
        String deployment = repository.createDeploymentQuery().singleResult().getId();

        assertThat(repository.getDeploymentResourceNames(deployment))
                .contains(
                        "processes/icp-filing-preparation.bpmn",
                        "processes/required-documents.dmn",
                        "forms/start-journey.html",
                        "forms/submit-filing.html")
                .allMatch(name -> name.matches("(processes|forms)/[\\w-]+\\.(bpmn|dmn|html)"));
    }

    @Test
    void isNotRepeatedWhenNothingChanged() {
        JourneyApplication.bean(JourneyDeployment.class).afterSingletonsInstantiated();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(1);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(JourneyModel.PROCESS_KEY)
                        .count())
                .isEqualTo(1);
    }
}
