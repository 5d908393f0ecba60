package io.icpready.access.guard;

import io.icpready.access.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of a request. */
sealed interface Decision {

    /** The request as it came. */
    Decision PASS = new Pass(Optional.empty(), Optional::empty, Wording.NONE, () -> {});

    /**
     * The request goes on.
     *
     * @param body what stands in place of its body; empty for the body as it came
     * @param objection what by now speaks against the request: asked when it failed, because
     *     another one was faster
     * @param wording what a failure is called, where its status alone would not tell
     * @param afterwards what is done when it went well
     */
    record Pass(Optional<byte[]> body, Supplier<Optional<Refusal>> objection, Wording wording, Runnable afterwards)
            implements Decision {

        Pass unless(Supplier<Optional<Refusal>> other) {
            return new Pass(body, other, wording, afterwards);
        }

        Pass calling(Wording other) {
            return new Pass(body, objection, other, afterwards);
        }

        Pass andThen(Runnable other) {
            return new Pass(body, objection, wording, other);
        }
    }

    /**
     * The request does not go on: this is its answer.
     *
     * @param json of status 200
     */
    record Answer(byte[] json) implements Decision {}

    /** The request does not go on. */
    record Refuse(Refusal refusal) implements Decision {}

    static Pass pass() {
        return (Pass) PASS;
    }

    /** The request with this in place of its body. */
    static Pass passWith(byte[] body) {
        return new Pass(Optional.of(body), Optional::empty, Wording.NONE, () -> {});
    }

    static Decision refuse(String messageKey) {
        return new Refuse(Refusal.forbidden(messageKey));
    }

    /** Puts a failed answer into words. */
    @FunctionalInterface
    interface Wording {

        Wording NONE = status -> Optional.empty();

        Optional<Refusal> of(int status);
    }
}
