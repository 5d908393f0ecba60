package io.icpready.rules.tables.practice;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;
import java.util.Set;

/**
 * How much a province lets a subject file (LIM-01); empty where it sets no such bound.
 *
 * @param perOrder most services in one order
 * @param changesExempt whether an order that changes what is filed goes free
 * @param total most domains under the subject
 * @param firstFiling most services in the order with which a subject begins
 * @param oneByOneAbove services filed already, above which an order may hold one only
 * @param documentFrom least domains under the subject from which documents are asked for
 * @param documents those documents; all of them
 * @param documentKey message key: what is asked for in words
 * @param advisedMost most services that providers commonly take, where the province says nothing
 * @param severity BLOCK or WARN: what a bound of the province does
 */
public record FilingLimits(
        Optional<Integer> perOrder,
        boolean changesExempt,
        Optional<Integer> total,
        Optional<Integer> firstFiling,
        Optional<Integer> oneByOneAbove,
        Optional<Integer> documentFrom,
        Set<DocumentType> documents,
        Optional<String> documentKey,
        Optional<Integer> advisedMost,
        Severity severity,
        Origin origin) {}
