package io.icpready.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.StrictFactsReader;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Whose card it is (PIPL art. 29)")
class CardHoldersTest {

    private static final List<DocumentType> CARDS =
            List.of(DocumentType.SUBJECT_LEADER_ID, DocumentType.SERVICE_LEADER_ID, DocumentType.RESIDENCE_PERMIT);

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void everyCardOfAUnitMayBeSomebodyElses(DocumentType type) {
        Facts unit = facts("ENTERPRISE", "11010519491231002X", "11010519491231002X");
        assertThat(CardHolders.isOfSomebodyElse(type, unit)).isEqualTo(CARDS.contains(type));
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void anIndividualUploadsTheirOwn(DocumentType type) {
        Facts alone = facts("INDIVIDUAL", "11010519491231002X", "11010519491231002x ");
        assertThat(CardHolders.isOfSomebodyElse(type, alone)).isFalse();
    }

    @Test
    void anotherServiceLeaderOfAnIndividualIsSomebodyElse() {
        Facts two = facts("INDIVIDUAL", "11010519491231002X", "440524188001010014");
        assertThat(CardHolders.isOfSomebodyElse(DocumentType.SERVICE_LEADER_ID, two))
                .isTrue();
        assertThat(CardHolders.isOfSomebodyElse(DocumentType.SUBJECT_LEADER_ID, two))
                .isFalse();
    }

    private static Facts facts(String kind, String leader, String serviceLeader) {
        return new StrictFactsReader()
                .read(Map.of(
                        "subject", Map.of("kind", kind),
                        "leader", Map.of("idNumber", leader),
                        "serviceLeader", Map.of("idNumber", serviceLeader)))
                .facts();
    }
}
