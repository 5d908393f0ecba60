package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.choices.DocumentTraits.Need;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.ReviewPoint;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a reviewer looks for (MAT-05, IMG-05, VAL-02)")
class ReviewPointsTest {

    @ParameterizedTest(name = "{0}: signature {1}, seal {2}, date {3}, both sides {4}")
    @CsvSource({
        "AUTHORIZATION_LETTER,        true,  SEAL_OF_UNIT, true,  false",
        "FILING_COMMITMENT_LETTER,    true,  SEAL_OF_UNIT, true,  false",
        "SITE_CONSTRUCTION_PLAN,      true,  SEAL_OF_UNIT, false, false",
        "EMPLOYMENT_PROOF,            false, SEAL,         true,  false",
        "ESTABLISHMENT_PROOF,         false, SEAL,         true,  false",
        "DOMAIN_CERTIFICATE,          false, SEAL,         true,  false",
        "SUBJECT_LEADER_ID,           false,             , false, true",
        "RESIDENCE_PERMIT,            false,             , false, true",
        "ORGANIZER_CERTIFICATE,       false,             , false, false",
        "HANDHELD_PERSONAL_PHOTO,     false,             , false, false",
    })
    void followsFromTheTypeOfDocument(
            DocumentType type, boolean signature, ReviewPoint seal, boolean date, boolean bothSides) {
        assertThat(type.traits().points())
                .satisfies(points -> {
                    assertThat(points.contains(ReviewPoint.SIGNATURE)).isEqualTo(signature);
                    assertThat(points.contains(ReviewPoint.DATE)).isEqualTo(date);
                    assertThat(points.contains(ReviewPoint.BOTH_SIDES)).isEqualTo(bothSides);
                })
                .filteredOn(point -> point == ReviewPoint.SEAL || point == ReviewPoint.SEAL_OF_UNIT)
                .isEqualTo(seal == null ? List.of() : List.of(seal));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the kind, the original, its sharpness and what it says, for every document")
    void isCommonToAll(DocumentType type) {
        assertThat(type.traits().points())
                .contains(ReviewPoint.KIND, ReviewPoint.ORIGINAL, ReviewPoint.SHARP, ReviewPoint.AGREES)
                .doesNotHaveDuplicates()
                .hasSizeLessThan(10);
        assertThat(type.traits().points().contains(ReviewPoint.DATE))
                .as("a day that is judged is looked for")
                .isEqualTo(type.traits().issuedOn() == Need.REQUIRED);
    }
}
