package io.icpready.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much is measured: little enough for a quarter of an hour, unless the properties say otherwise. */
final class Sizes {

    private static final String PREFIX = "icp-ready.bench.";

    private Sizes() {}

    /** Flags of the JVM of a measured application, with those of the property: a recording, for example. */
    static List<String> flags() {
        return Stream.concat(
                        // Compilers live as long as the process, so that what they took can be read.
                        Stream.of("-Xmx768m", "-XX:-UseDynamicNumberOfCompilerThreads"),
                        Stream.of(System.getProperty(PREFIX + "flags", "").split(" "))
                                .filter(flag -> !flag.isEmpty()))
                .toList();
    }

    /** How often everything is measured in turn. */
    static int rounds() {
        return Integer.getInteger(PREFIX + "rounds", 3);
    }

    /** Journeys of one round through the Java API, for each number of clients. */
    static int apiJourneys() {
        return Integer.getInteger(PREFIX + "api-journeys", 40);
    }

    /** Journeys of one round over HTTP, for each number of clients. */
    static int httpJourneys() {
        return Integer.getInteger(PREFIX + "http-journeys", 12);
    }

    /** Journeys that many people walk beside each other while completions are timed. */
    static int latencyJourneys() {
        return Integer.getInteger(PREFIX + "latency-journeys", 100);
    }

    /** How many journeys are open meanwhile, one growth after the other. */
    static List<Integer> open() {
        return Stream.of(System.getProperty(PREFIX + "open", "2000").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** How many reminders fall due at once. */
    static int reminders() {
        return Integer.getInteger(PREFIX + "reminders", 200);
    }

    /** Another state of the application, to measure in turn with this one. */
    static Optional<Path> other() {
        return Optional.ofNullable(System.getProperty(PREFIX + "other"))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::isRegularFile);
    }
}
