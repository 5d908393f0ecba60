package io.icpready.hooks.subscription;

import io.icpready.hooks.HookEventType;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who wants to be told of what, with its secrets in clear.
 *
 * @param events what it asked for; all events when empty
 * @param inactiveReason why it was switched off, when it is off
 * @param secret signs hooks of the standard format, {@code whsec_…}
 * @param previousSecret the secret before the last rotation, while it still signs as well
 * @param signingSecret the secret a chat robot's vendor gave
 * @param failingSince first failure since the last success
 */
public record Subscription(
        String id,
        String targetUrl,
        HookFormat format,
        Set<HookEventType> events,
        Optional<String> description,
        boolean active,
        Optional<InactiveReason> inactiveReason,
        String secret,
        Optional<PreviousSecret> previousSecret,
        Optional<String> signingSecret,
        Optional<Instant> failingSince,
        Optional<String> createdBy,
        Instant createdAt,
        Instant changedAt) {

    /** Why a subscription is off. */
    public enum InactiveReason {
        /** A manager switched it off. */
        MANAGER,
        /** The target answered 410. */
        GONE,
        /** The target failed for too long. */
        FAILING,
        /** A manager deleted it; gone for everybody, and from the database a little later. */
        DELETED
    }

    /**
     * @param until end of the overlap
     */
    public record PreviousSecret(String secret, Instant until) {}

    public Subscription {
        events = Set.copyOf(events);
    }

    /** The secrets that sign at this moment, the current one first. */
    public List<String> signingSecrets(Instant now) {
        return previousSecret
                .filter(previous -> now.isBefore(previous.until()))
                .map(previous -> List.of(secret, previous.secret()))
                .orElse(List.of(secret));
    }

    public List<String> eventKeys() {
        return events.isEmpty()
                ? List.of("*")
                : EnumSet.copyOf(events).stream().map(HookEventType::key).toList();
    }

    /** The target without what may be secret in it. */
    public String shownTarget() {
        return format.isRobot() ? maskedTarget() : targetUrl;
    }

    /**
     * Scheme, host and port only: for logs, incidents and everywhere outside the managers' page.
     */
    public String maskedTarget() {
        if (format == HookFormat.EMAIL) {
            return targetUrl.replaceFirst("^mailto:.*@", "mailto:…@");
        }
        URI uri = URI.create(targetUrl);
        return uri.getScheme() + "://" + uri.getRawAuthority() + "/…";
    }

    public Builder change() {
        return new Builder(this);
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Subscription[" + id + ", " + format + ", active=" + active + "]";
    }

    /** A copy with changes. */
    public static final class Builder {
        private final Subscription from;
        private String targetUrl;
        private Set<HookEventType> events;
        private Optional<String> description;
        private boolean active;
        private Optional<InactiveReason> inactiveReason;
        private String secret;
        private Optional<PreviousSecret> previousSecret;
        private Optional<String> signingSecret;
        private Optional<Instant> failingSince;

        private Builder(Subscription from) {
            this.from = from;
            targetUrl = from.targetUrl;
            events = from.events;
            description = from.description;
            active = from.active;
            inactiveReason = from.inactiveReason;
            secret = from.secret;
            previousSecret = from.previousSecret;
            signingSecret = from.signingSecret;
            failingSince = from.failingSince;
        }

        public void targetUrl(String url) {
            targetUrl = url;
        }

        public void events(Set<HookEventType> wanted) {
            events = wanted;
        }

        public void description(Optional<String> text) {
            description = text;
        }

        public void signingSecret(Optional<String> given) {
            signingSecret = given;
        }

        /** On or off, by a manager: what it failed with before is forgiven. */
        public void switched(boolean on) {
            active = on;
            inactiveReason = on ? Optional.empty() : Optional.of(InactiveReason.MANAGER);
            failingSince = Optional.empty();
        }

        /**
         * @param oldSecretUntil how long the secret of before signs as well
         */
        public void rotated(String newSecret, Instant oldSecretUntil) {
            previousSecret = Optional.of(new PreviousSecret(secret, oldSecretUntil));
            secret = newSecret;
        }

        public Subscription at(Instant changedAt) {
            return new Subscription(
                    from.id,
                    targetUrl,
                    from.format,
                    events,
                    description,
                    active,
                    inactiveReason,
                    secret,
                    previousSecret,
                    signingSecret,
                    failingSince,
                    from.createdBy,
                    from.createdAt,
                    changedAt);
        }
    }
}
