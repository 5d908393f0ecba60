package io.icpready.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyStage;
import io.icpready.journey.desk.JourneyView.State;
import io.icpready.journey.desk.JourneyView.StepState;
import io.icpready.journey.desk.JourneyView.WaitingFor;
import io.icpready.observations.Trouble;
import io.icpready.rules.ReadComparison;
import io.icpready.rules.ReadField;
import io.icpready.rules.facts.PublicHoliday;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.ProvinceCard.Entry;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.saying.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys that a script puts together from what the server answers; one without words would stand on the screen as it is. */
@DisplayName("No screen shows the bare name of")
class ShownConstantsTest {

    /** Shown in no place of its own. */
    private static final Set<ReadField> OUT_OF_SIGHT = Set.of(ReadField.PROVINCE, ReadField.TYPE);

    static Stream<String> keys() {
        return Stream.of(
                        of("severity", Severity.values()),
                        of("confidence", Confidence.values()),
                        of("status", Status.values()),
                        of("level", Level.values()),
                        without("basis", Basis.values(), Basis.DECLARED),
                        of("filings.state", State.values()),
                        of("filings.step", StepState.values()),
                        of("filings.waits", WaitingFor.values()),
                        without("lookup.trouble", Trouble.values(), Trouble.OFF),
                        of("workingDays.holiday", PublicHoliday.values()),
                        Stream.of("LAW", "MANAGER").map(source -> "workingDays.source." + source),
                        of("reading.outcome", ReadComparison.Outcome.values()),
                        of("province", "JUDGED", "WAITING", "OBSERVE", Entry.DOCUMENTS),
                        of("where.stage", JourneyStage.DOCUMENTS.key()),
                        Arrays.stream(ReadField.values())
                                .filter(field -> !OUT_OF_SIGHT.contains(field))
                                .map(field -> "readField." + field.shortName()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void isSaidInBothLanguages(String key) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(ScreenWords.in(language).get(key))
                    .as(language.toString())
                    .isNotBlank();
        }
    }

    private static Stream<String> of(String prefix, Enum<?>... constants) {
        return of(prefix, Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
    }

    private static Stream<String> without(String prefix, Enum<?>[] constants, Enum<?> unsaid) {
        return of(prefix, constants).filter(key -> !key.endsWith("." + unsaid.name()));
    }

    private static Stream<String> of(String prefix, String... names) {
        return Arrays.stream(names).map(name -> prefix + "." + name);
    }
}
