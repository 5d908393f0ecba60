package io.icpready.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@DisplayName("A resource below /api that met another request")
class OvertakenAdviceTest {

    static Stream<RuntimeException> overtaken() {
        return Stream.of(
                new OptimisticLockingException("ENGINE-03005 Entity was updated by another transaction concurrently"),
                new ProcessEngineException("around", new OptimisticLockingException("x")),
                new CannotAcquireLockException("update icp_document", new SQLException("secret", "HYT00")),
                new CannotAcquireLockException("update icp_document", new SQLException("secret", "40P01")),
                new DuplicateKeyException(
                        "insert into icp_consent", new SQLException("violates \"icp_consent_pkey\"", "23505")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overtaken")
    void answers409WithASentenceAndNothingOfTheInside(RuntimeException failure) throws Exception {
        MockHttpServletResponse answer = server(failure)
                .perform(get("/busy").locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Send it again in a few seconds")
                .doesNotContain("ENGINE-", "icp_", "secret", "concurrently");
    }

    static Stream<RuntimeException> faults() {
        return Stream.of(
                new ProcessEngineException("x"),
                new DataIntegrityViolationException("x", new SQLException("x", "23502")),
                new IllegalStateException("ours"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void leavesEveryOtherFailureToWhoAnswersFaults(RuntimeException failure) {
        MockMvc server = server(failure);

        assertThatThrownBy(() -> server.perform(get("/busy"))).hasRootCause(rootOf(failure));
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private static MockMvc server(RuntimeException failure) {
        return MockMvcBuilders.standaloneSetup(new Busy(failure))
                .setControllerAdvice(new OvertakenAdvice())
                .build();
    }

    @RestController
    private record Busy(RuntimeException failure) {

        @GetMapping("/busy")
        String answer() {
            throw failure;
        }
    }
}
