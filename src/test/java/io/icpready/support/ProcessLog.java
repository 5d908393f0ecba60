package io.icpready.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of one process of a web application that was told to take any port: it is asked by the port
 * that it says itself, since one found free beforehand may be somebody else's by now.
 */
public record ProcessLog(Path file) {

    /** What such a process is told. */
    public static final String ANY_PORT = "--server.port=0";

    private static final Pattern TOMCAT_STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private static final int LAST_LINES = 60;

    /** Where it listens; empty until it has said so. */
    public Optional<Integer> port() {
        return lines().stream()
                .map(TOMCAT_STARTED::matcher)
                .filter(Matcher::find)
                .map(line -> Integer.valueOf(line.group(1)))
                .findFirst();
    }

    /** The last of what it wrote. */
    public String tail() {
        List<String> lines = lines();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of("(no log)");
        }
    }
}
