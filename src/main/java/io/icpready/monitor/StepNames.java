package io.icpready.monitor;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask;
import io.icpready.wording.Wording;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What steps and checks are called, in the reader's language. */
public final class StepNames {

    /** User tasks in the order in which a journey meets them. */
    public static final List<String> STEPS =
            JourneyStage.allTasks().map(JourneyTask::id).toList();

    /** Variables that hold verdicts, in the order of the checks. */
    public static final List<String> VERDICTS =
            Arrays.stream(JourneyStage.values()).map(JourneyStage::verdict).toList();

    private StepNames() {}

    /** The names of all steps and checks, by their ids, in their order. */
    public static Map<String, String> in(Locale language) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(STEPS.stream(), VERDICTS.stream()).forEach(id -> names.put(id, of(id, language)));
        return Collections.unmodifiableMap(names);
    }

    /** The name of one step or check. */
    public static String of(String id, Locale language) {
        String key = JourneyStage.task(id).map(JourneyTask::nameKey).orElse("monitor.name." + id);
        return Wording.render(key, language);
    }
}
