package io.icpready.papers;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.sql;

import com.google.common.hash.Hashing;
import io.icpready.sealing.FactKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who took which paper of which journey, and when; and whether a letter is still what it was. */
public class PaperLog {

    private static final String PLACE = "papers/";

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final Clock clock;

    PaperLog(JdbcClient jdbc, FactKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Notes that somebody took a paper.
     *
     * @param paper for example {@code AUTHORIZATION_LETTER:LEADER} or {@code package.zip}
     * @param substance what it rests on, where that matters later
     */
    @Transactional
    public void note(String journeyId, String paper, Optional<String> substance, String userId) {
        jdbc.sql("""
                        insert into icp_paper_download (journey_id, paper, substance_sealed, downloaded_by, downloaded_at)
                        values (:journey, :paper, :substance, :user, :now)
                        """)
                .param("journey", journeyId)
                .param("paper", paper)
                .param(
                        "substance",
                        substance
                                .map(text -> keys.seal(digest(text), PLACE + paper, journeyId))
                                .orElse(null))
                .param("user", userId)
                .param("now", sql(clock.instant()))
                .update();
    }

    /**
     * When a letter was last made, and whether its facts have changed since; empty when it never was, or
     * when the journey's key is gone.
     */
    public Optional<Made> lastMade(String journeyId, String paper, String substance) {
        return jdbc.sql("""
                        select substance_sealed, downloaded_at from icp_paper_download
                         where journey_id = :journey and paper = :paper and substance_sealed is not null
                         order by download_id desc
                         fetch first 1 rows only
                        """)
                .param("journey", journeyId)
                .param("paper", paper)
                .query((row, number) -> new Sealed(row.getString("substance_sealed"), instant(row, "downloaded_at")))
                .optional()
                .flatMap(made -> keys.open(made.digest(), PLACE + paper, journeyId)
                        .map(digest -> new Made(made.at(), !digest.equals(digest(substance)))));
    }

    /** Who took what of a journey, oldest first. */
    public List<Download> of(String journeyId) {
        return jdbc.sql("""
                        select paper, downloaded_by, downloaded_at from icp_paper_download
                         where journey_id = :journey order by download_id
                        """)
                .param("journey", journeyId)
                .query((row, number) -> new Download(
                        row.getString("paper"), row.getString("downloaded_by"), instant(row, "downloaded_at")))
                .list();
    }

    /** Removes what is known of these journeys, the addresses of their calendars too. */
    @Transactional
    public void forget(Collection<String> journeyIds) {
        if (!journeyIds.isEmpty()) {
            jdbc.sql("delete from icp_paper_download where journey_id in (:journeys)")
                    .param("journeys", journeyIds)
                    .update();
            jdbc.sql("delete from icp_paper_calendar where journey_id in (:journeys)")
                    .param("journeys", journeyIds)
                    .update();
        }
    }

    private static String digest(String text) {
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    }

    private record Sealed(String digest, Instant at) {}

    /** @param stale whether the facts it rests on have changed since */
    public record Made(Instant at, boolean stale) {}

    /** One download. */
    public record Download(String paper, String by, Instant at) {}
}
