package io.icpready.rules.checks.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("a variant has as many characters, so names of quite other length need no step")
    void variantsKeepTheLength() {
        assertThat(Transliterator.getInstance("Traditional-Simplified")
                        .toRules(false)
                        .split(";"))
                .hasSizeGreaterThan(2_000)
                .filteredOn(rule -> rule.contains(">"))
                .allSatisfy(rule -> {
                    String[] sides = rule.strip().split(" > ");
                    assertThat(sides[1].codePoints().count())
                            .isEqualTo(sides[0].codePoints().count());
                });
        assertThat(Folding.fold(Reason.VARIANT, IDEOGRAPHS).codePoints().count())
                .isEqualTo(IDEOGRAPHS.length());
        assertThat(Folding.steps("李四", "青峰科技官网")).isEmpty();
        assertThat(Folding.steps("張三", "张三丰")).containsExactly(Reason.VARIANT);
    }

    @ParameterizedTest(name = "{0} against {1} takes every step")
    @CsvSource({"李青 峰, 李青峰", "李青峰, 艾力·买买提", "Li, 李", "⻘峰, 青峰", "李１, 李1"})
    void everyStep(String one, String other) {
        assertThat(Folding.steps(one, other)).containsExactly(Reason.values());
    }
}
