package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.RequiredDocument.Level;
import java.util.Optional;

/**
 * What an industry needs before the filing.
 *
 * @param level REQUIRED, CONDITIONAL where the approval is abolished nationally but some
 *     administrations still ask; empty where nothing is asked for
 * @param statementAccepted whether a 不涉及承诺书 serves in place of the approval (AMB-10)
 * @param authorityKey message key: who grants it
 * @param documentKey message key: name of the document
 */
public record PreApproval(
        Industry industry,
        Optional<Level> level,
        boolean statementAccepted,
        String authorityKey,
        String documentKey,
        String howToKey,
        Optional<String> link,
        Origin origin) {}
