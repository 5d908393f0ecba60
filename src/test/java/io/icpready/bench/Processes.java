package io.icpready.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux knows of a process. */
final class Processes {

    /** A tick of the clock by which {@code /proc} tells processor time. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

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

    /** Of a JVM: what its compilers needed so far, which a longer run divides by more. */
    static Duration compilersTime(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(file(process, "task"))) {
            return threads.map(thread -> read(thread.resolve("stat")))
                    .filter(figures -> COMPILER.matcher(figures).find())
                    .map(Processes::time)
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Duration ownTime(ProcessHandle process) {
        return time(read(file(process, "stat")));
    }

    private static Duration time(String figures) {
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
        return read(file(process, "status"))
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

    private static Path file(ProcessHandle process, String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    /** Nothing, of a process or thread that has just ended. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
