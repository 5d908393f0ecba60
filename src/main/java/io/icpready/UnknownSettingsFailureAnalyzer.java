package io.icpready;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import java.util.Comparator;
import java.util.Set;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words which settings do not exist, and which may have been meant. */
final class UnknownSettingsFailureAnalyzer extends AbstractFailureAnalyzer<UnknownSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnknownSettingsException cause) {
        return new FailureAnalysis(
                "There are no such settings:"
                        + System.lineSeparator()
                        + cause.unknown().stream()
                                .map(name -> "  - " + name + " (did you mean " + nearest(name, cause.known()) + "?)")
                                .collect(joining(System.lineSeparator())),
                "Correct the names, or take them away. The README lists all settings that begin with icp-ready.",
                cause);
    }

    /** The one that shares most of its beginning and its end. */
    static String nearest(String name, Set<String> known) {
        return known.stream()
                .max(Comparator.<String>comparingInt(
                                each -> Strings.commonPrefix(name, each).length()
                                        + Strings.commonSuffix(name, each).length())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }
}
