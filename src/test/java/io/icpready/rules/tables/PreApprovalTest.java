package io.icpready.rules.tables;

import static io.icpready.rules.saying.RequiredDocument.Level.CONDITIONAL;
import static io.icpready.rules.saying.RequiredDocument.Level.REQUIRED;
import static io.icpready.rules.tables.Fixture.TABLES;
import static io.icpready.rules.tables.Fixture.province;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.RequiredDocument.Level;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreApprovalTest {

    @ParameterizedTest(name = "PRE-02 {0} is required in every province")
    @EnumSource(
            value = Industry.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EDUCATION", "HEALTH_CARE", "BULLETIN_BOARD", "FOOD"})
    void required(Industry industry) {
        assertThat(TABLES.preApproval(industry, Optional.empty()).level()).contains(REQUIRED);
        assertThat(Province.values())
                .allSatisfy(province -> assertThat(TABLES.preApproval(industry, Optional.of(province))
                                .level())
                        .contains(REQUIRED));
    }

    @ParameterizedTest(name = "PRE-02 {0} in {1}: {2}")
    @CsvSource({
        "EDUCATION, 广东, CONDITIONAL, MEDIUM",
        "EDUCATION, 北京, CONDITIONAL, MEDIUM",
        "EDUCATION, 浙江, CONDITIONAL, LOW",
        "EDUCATION, 青海, CONDITIONAL, LOW",
        "EDUCATION, 西藏, CONDITIONAL, LOW",
        "HEALTH_CARE, 浙江, CONDITIONAL, MEDIUM",
        "HEALTH_CARE, 广东, REQUIRED, MEDIUM",
        "HEALTH_CARE, 内蒙古, REQUIRED, MEDIUM",
        "HEALTH_CARE, 河北, CONDITIONAL, LOW",
        "HEALTH_CARE, 西藏, CONDITIONAL, LOW",
        "BULLETIN_BOARD, 浙江, CONDITIONAL, MEDIUM",
        "BULLETIN_BOARD, 河北, REQUIRED, MEDIUM",
        "BULLETIN_BOARD, 天津, CONDITIONAL, MEDIUM",
        "FOOD, 福建, REQUIRED, MEDIUM",
        "FOOD, 浙江, , MEDIUM"
    })
    void abolishedOrLocal(Industry industry, String province, Level level, Confidence confidence) {
        PreApproval approval = TABLES.preApproval(industry, Optional.of(province(province)));

        assertThat(approval.industry()).isEqualTo(industry);
        assertThat(approval.level()).isEqualTo(Optional.ofNullable(level));
        assertThat(approval.origin().confidence()).isEqualTo(confidence);
    }

    @Test
    @DisplayName("PRE-02 FOOD is only possible while the province is not known")
    void foodSomewhere() {
        assertThat(TABLES.preApproval(Industry.FOOD, Optional.empty()).level()).contains(CONDITIONAL);
    }

    @ParameterizedTest(name = "AMB-10 a non-involvement statement serves for {0} in {1}: {2}")
    @CsvSource({
        "NEWS, 广东, true",
        "NEWS, 湖北, false",
        "CULTURE, 湖北, false",
        "EDUCATION, 湖北, false",
        "INTERNET_FINANCE, 浙江, true",
        "INTERNET_FINANCE, 上海, false",
        "INTERNET_FINANCE, 北京, false",
        "INTERNET_FINANCE, 湖北, false",
        "AUDIO_VISUAL, 广东, true",
        "AUDIO_VISUAL, 辽宁, false",
        "AUDIO_VISUAL, 湖北, false",
        "NEWS, 辽宁, true",
        "OFF_CAMPUS_TRAINING, 北京, true",
        "FOOD, 福建, true"
    })
    void statements(Industry industry, String province, boolean accepted) {
        assertThat(TABLES.preApproval(industry, Optional.of(province(province))).statementAccepted())
                .isEqualTo(accepted);
    }
}
