package io.icpready.rules.checks.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("DOM-11: what a step of the comparison puts aside")
class FoldingTest {

    private static final String IDEOGRAPHS =
            IntStream.rangeClosed(0x4E00, 0x9FFF).mapToObj(Character::toString).collect(Collectors.joining());

    @ParameterizedTest(name = "{0} changes an ideograph only where the comparison takes that step for it")
    @EnumSource(Reason.class)
    void stepsOfIdeographs(Reason reason) {
        assertThat(Folding.fold(reason, IDEOGRAPHS).equals(IDEOGRAPHS))
                .isEqualTo(!Folding.steps(IDEOGRAPHS, IDEOGRAPHS).contains(reason));
    }

    @ParameterizedTest(name = "{0} against {1} takes every step")
    @CsvSource({"李青 峰, 李青峰", "李青峰, 艾力·买买提", "Li, 李", "⻘峰, 青峰", "李１, 李1"})
    void everyStep(String one, String other) {
        assertThat(Folding.steps(one, other)).containsExactly(Reason.values());
    }
}
