package io.icpready.documents.reading.process;

import java.time.Duration;

/**
 * What reading may cost.
 *
 * @param atOnce pictures read at the same time, each by a process of its own
 * @param waiting pictures that may wait; one more is not read
 * @param time that one picture may take
 * @param idle time after which a reader that nobody asks is ended
 * @param heap megabytes of Java heap of one reader; its native memory comes on top
 */
public record ReadingLimits(int atOnce, int waiting, Duration time, Duration idle, int heap) {}
