package io.icpready.observations.store;

import static io.icpready.store.SqlTime.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainState;
import io.icpready.sealing.SecretBox;
import io.icpready.store.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The observations of domains, a row for as long as a registry said the same. */
public final class SeenRows {

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SecretBox box;

    public SeenRows(JdbcClient jdbc, ObjectMapper json, SecretBox box) {
        this.jdbc = jdbc;
        this.json = json;
        this.box = box;
    }

    /** The newest of a domain. */
    public Optional<DomainState> newest(String name) {
        return all(name, 1).stream().findFirst();
    }

    /** What was seen of a domain, newest first. */
    public List<DomainState> all(String name) {
        return all(name, MOST_SHOWN);
    }

    /** Keeps an observation; the same as before only lengthens the time for which it was seen. */
    public void keep(DomainObservation observation) {
        Optional<DomainState> before = newest(observation.name());
        if (before.filter(seen -> isSame(seen.observation(), observation)).isPresent()) {
            jdbc.sql("update icp_domain_observation set seen_until = ? where domain_name = ? and seen_from = ?")
                    .params(
                            sql(observation.observedAt()),
                            observation.name(),
                            sql(before.get().from()))
                    .update();
            return;
        }
        try {
            jdbc.sql("""
                            insert into icp_domain_observation
                            (domain_name, seen_from, seen_until, registry, seen, holder)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            observation.name(),
                            sql(observation.observedAt()),
                            sql(observation.observedAt()),
                            observation.source(),
                            written(observation),
                            observation
                                    .holderName()
                                    .map(name -> box.seal(name, observation.name()))
                                    .orElse(null))
                    .update();
        } catch (DuplicateKeyException seenInTheSameMoment) {
            // another node asked as well: one of both is enough
        }
    }

    /** Drops what was not seen since this moment. */
    public int forgetBefore(Instant moment) {
        return jdbc.sql("delete from icp_domain_observation where seen_until < ?")
                .param(sql(moment))
                .update();
    }

    /** Addresses wander behind a load balancer: where a name leads to is no change of the domain. */
    private static boolean isSame(DomainObservation before, DomainObservation now) {
        return withoutWhen(before).equals(withoutWhen(now));
    }

    private static DomainObservation withoutWhen(DomainObservation seen) {
        return new DomainObservation(
                seen.name(),
                Instant.EPOCH,
                seen.source(),
                seen.trouble(),
                seen.registeredOn(),
                seen.expiresOn(),
                seen.registrar(),
                seen.registrarScope(),
                seen.holderName(),
                seen.statuses(),
                seen.resolves(),
                List.of());
    }

    private List<DomainState> all(String name, int most) {
        return jdbc.sql("""
                        select * from icp_domain_observation where domain_name = ?
                        order by seen_from desc fetch first %d rows only
                        """.formatted(most)).param(name).query(this::seen).list();
    }

    private DomainState seen(ResultSet row, int number) throws SQLException {
        DomainObservation kept = read(row.getString("seen"));
        return new DomainState(
                SqlTime.instant(row, "seen_from"),
                new DomainObservation(
                        kept.name(),
                        SqlTime.instant(row, "seen_until"),
                        kept.source(),
                        kept.trouble(),
                        kept.registeredOn(),
                        kept.expiresOn(),
                        kept.registrar(),
                        kept.registrarScope(),
                        Optional.ofNullable(row.getString("holder")).map(closed -> box.open(closed, kept.name())),
                        kept.statuses(),
                        kept.resolves(),
                        kept.addresses()));
    }

    private String written(DomainObservation observation) {
        try {
            return json.writeValueAsString(observation.withoutHolder());
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("An observation cannot be written", fault);
        }
    }

    private DomainObservation read(String written) {
        try {
            return json.readValue(written, DomainObservation.class);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("A kept observation cannot be read", fault);
        }
    }
}
