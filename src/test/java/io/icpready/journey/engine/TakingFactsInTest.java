package io.icpready.journey.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.icpready.journey.facts.FactsTakenIn;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Facts are taken in where a task is completed")
class TakingFactsInTest {

    @Test
    @DisplayName("A task whose execution another request has removed is one that was overtaken, not a fault")
    void aTaskWithoutItsExecutionWasOvertaken() {
        FactsTakenIn facts = mock();
        DelegateTask completedByAnother = mock();

        assertThatThrownBy(() -> TakingFactsIn.takeIn(completedByAnother, facts))
                .isInstanceOf(OptimisticLockingException.class);
        verifyNoInteractions(facts);
    }
}
