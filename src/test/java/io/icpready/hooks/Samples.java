package io.icpready.hooks;

import io.icpready.hooks.outbox.QueuedDelivery;
import io.icpready.hooks.subscription.HookFormat;
import io.icpready.hooks.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Subscriptions and deliveries for tests. */
public final class Samples {

    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    public static final String NEW_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    public static final Instant NOW = Instant.ofEpochMilli(1_790_000_000_000L);

    private Samples() {}

    public static Subscription subscription(HookFormat format, String url, String signingSecret) {
        return new Subscription(
                "hook_1",
                url,
                format,
                Set.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                SECRET,
                Optional.empty(),
                Optional.ofNullable(signingSecret),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW);
    }

    public static Subscription rotated(Instant oldSecretUntil) {
        Subscription.Builder change = subscription(HookFormat.STANDARD, "https://example.com/hook", null)
                .change();
        change.rotated(NEW_SECRET, oldSecretUntil);
        return change.at(NOW);
    }

    public static QueuedDelivery delivery(HookEventType type, String data) {
        return delivery("msg_1", type, data);
    }

    public static QueuedDelivery delivery(String id, HookEventType type, String data) {
        return new QueuedDelivery(
                1,
                id,
                "hook_1",
                "journey-1",
                0,
                type,
                Optional.of("journey-1"),
                NOW,
                "{\"type\":\"" + type.key() + "\",\"data\":" + data + "}");
    }

    public static QueuedDelivery reminder(int tasks) {
        StringBuilder open = new StringBuilder();
        for (int i = 1; i <= tasks; i++) {
            open.append(i == 1 ? "" : ",").append("""
                            {"id":"t%d","key":"DeclareDomain","name":"填写域名",
                             "dueAt":"2026-11-30T16:00:00Z","url":"https://icp.example/#/?task=t%d"}
                            """.formatted(i, i));
        }
        return delivery(HookEventType.TASK_REMINDER, """
                {"journeyId":"journey-1","businessKey":"ICP-20261124-ABC123",
                 "applicant":"applicant","reminderNumber":2,"openTasks":[%s]}
                """.formatted(open));
    }
}
