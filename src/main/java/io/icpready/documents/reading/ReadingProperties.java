package io.icpready.documents.reading;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how pictures are read.
 *
 * @param enabled whether they are read at all
 * @param atOnce pictures of this node that are read at the same time, 1 to 8; each takes a core and
 *     about 0.6 GB
 * @param waiting pictures that may wait for that, 1 to 100; one more is not read
 * @param time that one picture may take
 * @param idle time without a picture after which the reader ends and gives its memory back
 * @param answerWithin how long the answer to an upload waits for what was read
 */
@ConfigurationProperties("icp-ready.reading")
public record ReadingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int atOnce,
        @DefaultValue("8") int waiting,
        @DefaultValue("PT20S") Duration time,
        @DefaultValue("PT5M") Duration idle,
        @DefaultValue("PT2S") Duration answerWithin) {

    public ReadingProperties {
        require(atOnce >= 1 && atOnce <= 8, "icp-ready.reading.at-once is 1 to 8");
        require(waiting >= 1 && waiting <= 100, "icp-ready.reading.waiting is 1 to 100");
        require(time.toMillis() > 0, "icp-ready.reading.time is longer than nothing");
        require(idle.toMillis() > 0, "icp-ready.reading.idle is longer than nothing");
        require(!answerWithin.isNegative(), "icp-ready.reading.answer-within is not negative");
    }

    private static void require(boolean held, String sentence) {
        if (!held) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
