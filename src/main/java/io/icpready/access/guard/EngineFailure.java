package io.icpready.access.guard;

import com.google.common.base.Throwables;
import io.icpready.access.Refusal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.PvmException;

/** What an exception of the engine means to a person. */
record EngineFailure(Throwable thrown) {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** PostgreSQL's and H2's: serialisation failure, deadlock, lock not got in time, row changed. */
    private static final Set<String> OVERTAKEN = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    private static final String TOO_LONG = "22001";
    private static final String UNPRINTABLE = "22021";
    private static final String NOT_UNIQUE = "23505";

    /**
     * Rows that the engine and this application add by themselves, as H2 and PostgreSQL name their
     * keys: grants of a task to whoever claims it, consents. Whoever adds one twice met another
     * request; whoever repeats it finds the row there. Only the names of users and groups are chosen
     * by people, and there the row is one that exists.
     */
    private static final Pattern ADDED_BY_ITSELF =
            Pattern.compile("act_uniq_auth|act_ru_|\\bicp_", Pattern.CASE_INSENSITIVE);

    /** The kinds of the engine's exceptions, the more special ones first. */
    private static final Map<Class<? extends Throwable>, Refusal> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(TaskAlreadyClaimedException.class, Refusal.forbidden("access.takenByAnother"));
        KINDS.put(SuspendedEntityInteractionException.class, new Refusal(CONFLICT, "access.suspended", Map.of()));
        KINDS.put(NotFoundException.class, new Refusal(NOT_FOUND, "access.gone", Map.of()));
        KINDS.put(NullValueException.class, new Refusal(NOT_FOUND, "access.gone", Map.of()));
        KINDS.put(AuthorizationException.class, Refusal.forbidden("access.notAllowed"));
        KINDS.put(NotValidException.class, new Refusal(400, "access.unfit", Map.of()));
        KINDS.put(BadUserRequestException.class, new Refusal(400, "access.unfit", Map.of()));
    }

    /** True when another transaction was faster, so that the same request may go well next time. */
    boolean isOvertaken() {
        return causes().anyMatch(EngineFailure::sawAnotherPass)
                || sqlStates().anyMatch(OVERTAKEN::contains)
                || sqlFailures().anyMatch(EngineFailure::addedTwice);
    }

    /**
     * The engine reads the task first and the execution behind it a moment later. When another
     * request has led the journey on in between, it finds the execution without an activity.
     */
    private static boolean sawAnotherPass(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof PvmException
                        && Objects.requireNonNullElse(cause.getMessage(), "").contains("has no current activity");
    }

    private static boolean addedTwice(SQLException failure) {
        return NOT_UNIQUE.equals(failure.getSQLState())
                && ADDED_BY_ITSELF
                        .matcher(Objects.requireNonNullElse(failure.getMessage(), ""))
                        .find();
    }

    /** The sentence for what the client can put right; empty for a fault of ours. */
    Optional<Refusal> refusal() {
        return KINDS.entrySet().stream()
                .filter(kind -> causes().anyMatch(kind.getKey()::isInstance))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(this::refusalOfTheDatabase);
    }

    private Optional<Refusal> refusalOfTheDatabase() {
        return sqlStates()
                .flatMap(state -> switch (state) {
                    case TOO_LONG -> Stream.of(new Refusal(400, "access.valueTooLong", Map.of()));
                    case UNPRINTABLE -> Stream.of(new Refusal(400, "access.valueUnprintable", Map.of()));
                    case NOT_UNIQUE -> Stream.of(new Refusal(CONFLICT, "access.exists", Map.of()));
                    default -> Stream.empty();
                })
                .findFirst();
    }

    private Stream<Throwable> causes() {
        return Throwables.getCausalChain(thrown).stream();
    }

    private Stream<String> sqlStates() {
        return sqlFailures().map(SQLException::getSQLState).filter(Objects::nonNull);
    }

    private Stream<SQLException> sqlFailures() {
        return causes().filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }
}
