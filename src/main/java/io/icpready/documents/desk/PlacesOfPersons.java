package io.icpready.documents.desk;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One place for each person, so that whoever sends many pictures at once waits for themselves and
 * for nobody else: in every queue behind this one each person stands once, and turns are fair.
 */
final class PlacesOfPersons {

    /** Requests of one person that may wait; each holds a thread of the server. */
    private static final int MOST_WAITING = 16;

    /** A person's place lives as long as somebody holds it or waits for it. */
    private final LoadingCache<String, Semaphore> places =
            CacheBuilder.newBuilder().weakValues().build(CacheLoader.from(() -> new Semaphore(1, true)));

    /** The place of this person; the caller keeps it while it waits and works. */
    Semaphore of(String userId) {
        return places.getUnchecked(userId);
    }

    /** Waits for a place; false when too many wait already or it takes too long. */
    static boolean acquired(Semaphore place, Duration wait) throws InterruptedException {
        return place.getQueueLength() < MOST_WAITING && place.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
