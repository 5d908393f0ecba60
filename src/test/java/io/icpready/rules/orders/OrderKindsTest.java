package io.icpready.rules.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.rules.facts.StrictFactsReader;
import io.icpready.rules.saying.OrderKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SUB-03: the kind of an order, from what is filed")
class OrderKindsTest {

    @ParameterizedTest(name = "SUB-03 subject {0}, here {1}, domain {2}, by itself {3}: {4}")
    @CsvSource({
        // subject filed, here, domain filed, by itself, kind of a website, of an App
        "false,      ,  false,      , FIRST_FILING, FIRST_FILING",
        "false,      ,  false, false, FIRST_FILING, FIRST_FILING",
        "false,      ,  true , true ,             ,             ",
        "false,      ,  true , false,             ,             ",
        "false,      ,  true ,      ,             ,             ",
        "true ,      ,  false,      , NEW_SERVICE , NEW_SERVICE ",
        "true , true ,  false,      , NEW_SERVICE , NEW_SERVICE ",
        "true , false,  false,      , NEW_SERVICE , NEW_SERVICE ",
        "true ,      ,  true , true , NEW_ACCESS  , NEW_SERVICE ",
        "true , false,  true , true , NEW_ACCESS  , NEW_SERVICE ",
        "true , true ,  true , true , CHANGE      , NEW_SERVICE ",
        "true , true ,  true , false,             ,             ",
        "true , true ,  true ,      ,             , NEW_SERVICE ",
        "     ,      ,  false,      ,             ,             ",
        "     , true ,  true , true ,             ,             ",
        "true ,      ,       ,      ,             , NEW_SERVICE ",
        "     ,      ,       ,      ,             ,             "
    })
    void kinds(
            Boolean subjectFiled, Boolean here, Boolean domainFiled, Boolean bySelf, OrderKind website, OrderKind app) {
        Map<String, Object> subject = new HashMap<>();
        subject.put("alreadyFiled", subjectFiled);
        subject.put("filedHere", here);
        Map<String, Object> domain = new HashMap<>();
        domain.put("alreadyFiled", domainFiled);
        domain.put("filedBySelf", bySelf);
        assertThat(kind(subject, domain, "WEBSITE")).isEqualTo(Optional.ofNullable(website));
        assertThat(kind(subject, domain, "APP")).isEqualTo(Optional.ofNullable(app));
    }

    private static Optional<OrderKind> kind(Map<String, Object> subject, Map<String, Object> domain, String service) {
        return OrderKinds.of(new StrictFactsReader()
                .read(Map.of("subject", subject, "domain", domain, "service", Map.of("type", service)))
                .facts());
    }
}
