package io.icpready.hooks.subscription;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;
import static io.icpready.store.SqlTime.sql;

import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookReceiver;
import io.icpready.hooks.subscription.Subscription.InactiveReason;
import io.icpready.hooks.subscription.Subscription.PreviousSecret;
import io.icpready.sealing.SealedSecrets;
import io.icpready.sealing.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The subscriptions as stored, targets and secrets sealed. */
public class Subscriptions {

    private static final String ALL_EVENTS = "*";
    private static final String NOT_DELETED = " and (inactive_reason is null or inactive_reason <> 'DELETED')";

    private final JdbcClient jdbc;
    private final SecretBox box;

    public Subscriptions(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    public void insert(Subscription subscription) {
        jdbc.sql("""
                        insert into icp_hook_subscription (id, target_url_sealed, target_shown,
                          format, events, description, active, inactive_reason, secret_sealed,
                          previous_secret_sealed, previous_secret_until, signing_secret_sealed,
                          failing_since, created_by, created_at, changed_at)
                        values (:id, :target, :shown, :format, :events, :description, :active,
                          :reason, :secret, :previous, :previousUntil, :signing, :failingSince,
                          :createdBy, :createdAt, :changedAt)
                        """).params(columns(subscription)).update();
    }

    public void update(Subscription subscription) {
        jdbc.sql("""
                        update icp_hook_subscription set target_url_sealed = :target,
                          target_shown = :shown, events = :events, description = :description,
                          active = :active, inactive_reason = :reason, secret_sealed = :secret,
                          previous_secret_sealed = :previous,
                          previous_secret_until = :previousUntil,
                          signing_secret_sealed = :signing, failing_since = :failingSince,
                          changed_at = :changedAt
                        where id = :id
                        """).params(columns(subscription)).update();
    }

    /**
     * Hides a subscription for good; false when there was none. The row stays for a while: a
     * transaction that is just writing an event for it must not fail.
     */
    public boolean delete(String id, Instant now) {
        return jdbc.sql("""
                                update icp_hook_subscription
                                set active = false, inactive_reason = 'DELETED', changed_at = :now
                                where id = :id and (inactive_reason is null
                                  or inactive_reason <> 'DELETED')
                                """).param("now", sql(now)).param("id", id).update() == 1;
    }

    /** Removes what was deleted before this moment and has no deliveries any more. */
    public void forgetDeletedBefore(Instant limit) {
        jdbc.sql("""
                        delete from icp_hook_subscription
                        where inactive_reason = 'DELETED' and changed_at < :limit
                          and not exists (select 1 from icp_hook_delivery d
                            where d.subscription_id = icp_hook_subscription.id)
                        """).param("limit", sql(limit)).update();
    }

    public Optional<Subscription> find(String id) {
        return jdbc.sql("select * from icp_hook_subscription where id = :id" + NOT_DELETED)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** As {@link #find}, keeping others from changing it until the transaction ends. */
    public Optional<Subscription> lock(String id) {
        return jdbc.sql("select * from icp_hook_subscription where id = :id" + NOT_DELETED + " for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    public List<Subscription> all() {
        return jdbc.sql("select * from icp_hook_subscription where 1 = 1" + NOT_DELETED + " order by created_at, id")
                .query(this::read)
                .list();
    }

    /** The secrets of all of them, closed. */
    List<SealedSecrets.Sealed> sealedSecrets() {
        return jdbc.sql("select id, secret_sealed from icp_hook_subscription")
                .query((row, n) ->
                        new SealedSecrets.Sealed(row.getString("secret_sealed"), secretOf(row.getString("id"))))
                .list();
    }

    private static String secretOf(String id) {
        return id + "/secret";
    }

    /** The active subscriptions that asked for this event. */
    public List<HookReceiver> wanting(HookEventType type) {
        return jdbc.sql("""
                        select id, events, target_shown, format, description
                          from icp_hook_subscription where active order by id
                        """).query((row, n) -> Map.entry(receiver(row), row.getString("events"))).list().stream()
                .filter(entry -> wants(entry.getValue(), type))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static HookReceiver receiver(ResultSet row) throws SQLException {
        return new HookReceiver(
                row.getString("id"),
                row.getString("target_shown"),
                row.getString("format"),
                Optional.ofNullable(row.getString("description")));
    }

    /** When each active subscription was last changed: cheap to ask often. */
    public Map<String, Instant> activeVersions() {
        Map<String, Instant> versions = new HashMap<>();
        jdbc.sql("select id, changed_at from icp_hook_subscription where active")
                .query(row -> {
                    versions.put(row.getString("id"), instant(row, "changed_at"));
                });
        return versions;
    }

    public void switchOff(String id, InactiveReason reason, Instant now) {
        jdbc.sql("""
                        update icp_hook_subscription
                        set active = false, inactive_reason = :reason, changed_at = :now
                        where id = :id and active
                        """)
                .param("reason", reason.name())
                .param("now", sql(now))
                .param("id", id)
                .update();
    }

    /** Notes the first failure since the last success. */
    public void failing(String id, Instant now) {
        jdbc.sql("""
                        update icp_hook_subscription set failing_since = :now
                        where id = :id and failing_since is null
                        """).param("now", sql(now)).param("id", id).update();
    }

    public void healthy(String id) {
        jdbc.sql("""
                        update icp_hook_subscription set failing_since = null
                        where id = :id and failing_since is not null
                        """).param("id", id).update();
    }

    public Optional<Instant> failingSince(String id) {
        return jdbc.sql("select failing_since from icp_hook_subscription where id = :id")
                .param("id", id)
                .query((row, n) -> optional(row, "failing_since"))
                .optional()
                .flatMap(since -> since);
    }

    private static boolean wants(String events, HookEventType type) {
        return events.equals(ALL_EVENTS) || Arrays.asList(events.split(",")).contains(type.key());
    }

    private Map<String, Object> columns(Subscription subscription) {
        String owner = subscription.id();
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", owner);
        columns.put("target", box.seal(subscription.targetUrl(), owner + "/target"));
        columns.put("shown", shorten(subscription.maskedTarget(), 300));
        columns.put("format", subscription.format().key());
        columns.put("events", String.join(",", subscription.eventKeys()));
        columns.put("description", subscription.description().orElse(null));
        columns.put("active", subscription.active());
        columns.put("reason", subscription.inactiveReason().map(Enum::name).orElse(null));
        columns.put("secret", box.seal(subscription.secret(), secretOf(owner)));
        columns.put(
                "previous",
                subscription
                        .previousSecret()
                        .map(previous -> box.seal(previous.secret(), owner + "/previous"))
                        .orElse(null));
        columns.put("previousUntil", sql(subscription.previousSecret().map(PreviousSecret::until)));
        columns.put(
                "signing",
                subscription
                        .signingSecret()
                        .map(secret -> box.seal(secret, owner + "/signing"))
                        .orElse(null));
        columns.put("failingSince", sql(subscription.failingSince()));
        columns.put("createdBy", subscription.createdBy().orElse(null));
        columns.put("createdAt", sql(subscription.createdAt()));
        columns.put("changedAt", sql(subscription.changedAt()));
        return columns;
    }

    private Subscription read(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new Subscription(
                id,
                box.open(row.getString("target_url_sealed"), id + "/target"),
                HookFormat.of(row.getString("format")).orElseThrow(),
                events(row.getString("events")),
                Optional.ofNullable(row.getString("description")),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("inactive_reason")).map(InactiveReason::valueOf),
                box.open(row.getString("secret_sealed"), secretOf(id)),
                previousSecret(row, id),
                Optional.ofNullable(row.getString("signing_secret_sealed"))
                        .map(stored -> box.open(stored, id + "/signing")),
                optional(row, "failing_since"),
                Optional.ofNullable(row.getString("created_by")),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private Optional<PreviousSecret> previousSecret(ResultSet row, String id) throws SQLException {
        Optional<Instant> until = optional(row, "previous_secret_until");
        String stored = row.getString("previous_secret_sealed");
        return until.map(end -> new PreviousSecret(box.open(stored, id + "/previous"), end));
    }

    private static Set<HookEventType> events(String stored) {
        return stored.equals(ALL_EVENTS)
                ? Set.of()
                : Arrays.stream(stored.split(","))
                        .map(key -> HookEventType.of(key).orElseThrow())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(HookEventType.class)));
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
