package io.icpready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What Linux knows of a process. */
final class Processes {

    /** A tick of the clock by which {@code /proc} tells processor time. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME_OF_ENDED_CHILDREN = 14;

    private Processes() {}

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** Processor time of a process, its children and those of them that have ended. */
    static Duration processorTime(ProcessHandle process) {
        return process.children().map(Processes::processorTime).reduce(ownTime(process), Duration::plus);
    }

    private static Duration ownTime(ProcessHandle process) {
        String figures = read(process, "stat");
        if (figures.isEmpty()) {
            return Duration.ZERO;
        }
        String[] afterName = figures.substring(figures.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int figure = USER_TIME; figure <= SYSTEM_TIME_OF_ENDED_CHILDREN; figure++) {
            ticks += Long.parseLong(afterName[figure]);
        }
        return TICK.multipliedBy(ticks);
    }

    static long residentMiB(ProcessHandle process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** How many processes wanted a core, as a mean of the last minute. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Nothing, of a process that has just ended. */
    private static String read(ProcessHandle process, String what) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), what));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
