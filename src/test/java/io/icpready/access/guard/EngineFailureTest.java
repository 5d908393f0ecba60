package io.icpready.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.PvmException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What an exception of the engine means to a person")
class EngineFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new OptimisticLockingException("x"), "overtaken", ""),
                Arguments.of(wrapped(new OptimisticLockingException("x")), "overtaken", ""),
                Arguments.of(ofDatabase("40P01"), "overtaken", ""),
                Arguments.of(ofDatabase("40001"), "overtaken", ""),
                Arguments.of(ofDatabase("HYT00"), "overtaken", ""),
                Arguments.of(ofDatabase("22001"), "", "access.valueTooLong"),
                Arguments.of(ofDatabase("22021"), "", "access.valueUnprintable"),
                Arguments.of(ofDatabase("23505"), "", "access.exists"),
                Arguments.of(
                        addedTwice("PUBLIC.ACT_UNIQ_AUTH_USER_INDEX_4 ON PUBLIC.ACT_RU_AUTHORIZATION(TYPE_"),
                        "overtaken",
                        "access.exists"),
                Arguments.of(
                        addedTwice("duplicate key value violates unique constraint \"act_uniq_auth_user\""),
                        "overtaken",
                        "access.exists"),
                Arguments.of(
                        addedTwice("duplicate key value violates unique constraint \"icp_consent_pkey\""),
                        "overtaken",
                        "access.exists"),
                Arguments.of(
                        addedTwice("PUBLIC.PRIMARY_KEY_5 ON PUBLIC.ACT_ID_USER(ID_) VALUES ( 1 )"),
                        "",
                        "access.exists"),
                Arguments.of(
                        addedTwice("duplicate key value violates unique constraint \"act_id_user_pkey\""),
                        "",
                        "access.exists"),
                Arguments.of(
                        new PvmException("cannot signal execution 7: it has no current activity"), "overtaken", ""),
                Arguments.of(new PvmException("something else"), "", ""),
                Arguments.of(ofDatabase("08006"), "", ""),
                Arguments.of(new NotFoundException("x"), "", "access.gone"),
                Arguments.of(new NullValueException("x"), "", "access.gone"),
                Arguments.of(new NotValidException("x"), "", "access.unfit"),
                Arguments.of(new SuspendedEntityInteractionException("x"), "", "access.suspended"),
                Arguments.of(new IllegalStateException("ours"), "", ""),
                Arguments.of(new NullPointerException("ours"), "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void isPutIntoItsPlace(Throwable thrown, String kind, String sentence) {
        EngineFailure failure = new EngineFailure(thrown);

        assertThat(failure.isOvertaken()).isEqualTo(kind.equals("overtaken"));
        assertThat(failure.refusal().map(refusal -> refusal.messageKey()).orElse(""))
                .isEqualTo(sentence);
    }

    private static Throwable wrapped(Throwable cause) {
        return new ProcessEngineException("around", cause);
    }

    private static Throwable addedTwice(String message) {
        return wrapped(new SQLException(message, "23505"));
    }

    private static Throwable ofDatabase(String state) {
        return wrapped(new SQLException("x", state));
    }
}
