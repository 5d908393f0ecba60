package io.icpready;

import io.icpready.rules.RuleBook;
import io.icpready.rules.Rules;
import io.icpready.rules.facts.FactsReader;
import io.icpready.rules.facts.StrictFactsReader;
import io.icpready.rules.saying.Sources;
import io.icpready.rules.tables.DmnTables;
import io.icpready.rules.tables.SourceFile;
import io.icpready.rules.tables.Tables;
import io.icpready.wording.Bibliography;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the rules, which know no Spring, to the rooms that do. */
@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {

    @Bean
    Tables tables() {
        return DmnTables.load();
    }

    @Bean
    Sources sources() {
        return SourceFile.load();
    }

    @Bean
    Bibliography bibliography(Sources sources) {
        return new Bibliography(sources);
    }

    @Bean
    RuleBook ruleBook(Tables tables) {
        return new Rules(tables);
    }

    @Bean
    FactsReader factsReader() {
        return new StrictFactsReader();
    }
}
