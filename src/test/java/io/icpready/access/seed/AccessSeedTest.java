package io.icpready.access.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.access.GuardedProcess;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@StartsEngine
class AccessSeedTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AccessSeed seed;

    @Autowired
    GuardedProcess process;

    @Test
    void aSecondStartChangesNothing() {
        String before = everythingSeeded();

        seed.postProcessEngineBuild(engine);

        assertThat(everythingSeeded()).isEqualTo(before);
    }

    /** With one alone a filing could be handed over to nobody. */
    @Test
    void theDemoHasTwoApplicants() {
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Groups.APPLICANTS)
                        .list())
                .extracting(User::getId)
                .contains("applicant", "applicant2");
        assertThat(engine.getIdentityService().checkPassword("applicant2", "applicant2"))
                .isTrue();
    }

    /** Whoever reads Chinese or English alone can tell the people of the demo apart. */
    @Test
    void thePeopleOfTheDemoHaveANameInEachLanguage() {
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userIdIn("applicant", "applicant2", "reviewer", "manager", "admin")
                        .list())
                .hasSize(5)
                .allSatisfy(person -> {
                    assertThat(person.getFirstName()).matches("\\p{IsHan}+");
                    assertThat(person.getLastName()).matches("[A-Z][A-Za-z ]+");
                });
    }

    @Test
    void whatAnEarlierVersionGrantedTooMuchIsTakenBack() {
        Authorization managers = ofManagers();
        managers.addPermission(ProcessDefinitionPermissions.SUSPEND_INSTANCE);
        engine.getAuthorizationService().saveAuthorization(managers);

        seed.postProcessEngineBuild(engine);

        assertThat(ofManagers().isPermissionGranted(ProcessDefinitionPermissions.SUSPEND_INSTANCE))
                .isFalse();
        assertThat(ofManagers().isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE))
                .isTrue();
    }

    @Test
    void theOverdueFilterMovesWithTheClock() {
        String before = overdueQuery();

        ClockUtil.offset(Duration.ofDays(1).toMillis());
        try {
            new TaskFilters(engine, process).refreshOverdue();
        } finally {
            ClockUtil.reset();
        }

        assertThat(overdueQuery()).isNotEqualTo(before);
        new TaskFilters(engine, process).refreshOverdue();
    }

    private Authorization ofManagers() {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn(Groups.MANAGERS)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(Authorization.ANY)
                .singleResult();
    }

    private String overdueQuery() {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName("逾期")
                .singleResult()
                .<TaskQueryImpl>getQuery()
                .getDueBefore()
                .toString();
    }

    private String everythingSeeded() {
        return "%d users, %d groups, %d grants, %d filters"
                .formatted(
                        engine.getIdentityService().createUserQuery().count(),
                        engine.getIdentityService().createGroupQuery().count(),
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .count(),
                        engine.getFilterService().createFilterQuery().count());
    }
}
