package io.icpready.rules;

import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Severity;
import java.util.List;
import java.util.Optional;

/**
 * One rule of the preparation: the row that everything said about rules in general is a view of.
 *
 * @param id as in findings, for example {@code DOM-03}
 * @param step under which it mostly speaks
 * @param worst the severest that it ever says
 * @param source ids of the sources, comma separated
 * @param confidence how well the rule itself is sourced; single rows of its table may differ
 * @param table the file whose rows may change it without a change of code; empty where code alone does
 */
public record Rule(String id, Step step, Severity worst, String source, Confidence confidence, Optional<String> table) {

    private static final String PROVINCES = "provinces";
    private static final String PRODUCTS = "server-products";
    private static final String DOCUMENTS = "required-documents";
    private static final String VALIDITY = "document-validity";
    private static final String SUFFIXES = "suffixes";
    private static final String FILED = "filed-subjects";

    /** Every rule, ordered by id. */
    public static final List<Rule> ALL = List.of(
            of("ACC-01", Step.ACCOUNT, Severity.BLOCK),
            of("ACC-02", Step.ACCOUNT, Severity.INFO),
            of("ADR-01", Step.PROFILE, Severity.BLOCK)
                    .from("T, H, B-BJ, A-TJ, A-FJ", Confidence.MEDIUM)
                    .in("address"),
            of("AMB-07", Step.DOCUMENTS, Severity.WARN)
                    .from("T", Confidence.MEDIUM)
                    .in(VALIDITY),
            of("APP-01", Step.PROFILE, Severity.BLOCK).from("HSY, H, A-APP, WST, MIIT105", Confidence.HIGH),
            of("APP-02", Step.PROFILE, Severity.BLOCK).from("HSY, H, A-APP, WST, MIIT105", Confidence.HIGH),
            of("APP-03", Step.PROFILE, Severity.WARN).from("H", Confidence.MEDIUM),
            of("APP-04", Step.PROFILE, Severity.BLOCK)
                    .from("HSY, H, A-APP", Confidence.HIGH)
                    .in("app-names"),
            of("APP-05", Step.DOMAIN, Severity.WARN).from("H, A-APP, HSY", Confidence.MEDIUM),
            of("APP-06", Step.PROFILE, Severity.WARN).from("H", Confidence.MEDIUM),
            of("APP-07", Step.DOMAIN, Severity.BLOCK).from("H, A-APP", Confidence.MEDIUM),
            of("APP-08", Step.PROFILE, Severity.INFO).from("H, MIIT105, WST", Confidence.HIGH),
            of("AUX-01", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-02", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-03", Step.PROFILE, Severity.BLOCK).in(PROVINCES),
            of("AUX-04", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-05", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-06", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-07", Step.PROFILE, Severity.BLOCK).in(PROVINCES),
            of("AUX-08", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-09", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-10", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("AUX-11", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("DOM-01", Step.DOMAIN, Severity.BLOCK),
            of("DOM-02", Step.DOMAIN, Severity.BLOCK).in(SUFFIXES),
            of("DOM-03", Step.DOMAIN, Severity.BLOCK).in("domain-validity"),
            of("DOM-04", Step.DOMAIN, Severity.BLOCK).in("domain-validity"),
            of("DOM-05", Step.DOMAIN, Severity.BLOCK),
            of("DOM-06", Step.DOMAIN, Severity.BLOCK),
            of("DOM-07", Step.DOMAIN, Severity.INFO),
            of("DOM-08", Step.DOMAIN, Severity.BLOCK),
            of("DOM-09", Step.DOMAIN, Severity.BLOCK).in("domain-holders"),
            of("DOM-10", Step.DOMAIN, Severity.BLOCK),
            of("DOM-11", Step.DOMAIN, Severity.BLOCK).in(PROVINCES),
            of("DOM-12", Step.DOMAIN, Severity.INFO).in(PROVINCES),
            of("DOM-13", Step.DOMAIN, Severity.WARN),
            of("DOM-14", Step.DOMAIN, Severity.BLOCK)
                    .from("GBH55, H, HR, TD", Confidence.HIGH)
                    .in("suffix-subjects"),
            of("DOM-15", Step.DOMAIN, Severity.BLOCK).from("TR, H, FM", Confidence.MEDIUM),
            of("DOM-16", Step.DOMAIN, Severity.BLOCK).from("HR, H", Confidence.HIGH),
            of("DOM-17", Step.DOMAIN, Severity.BLOCK)
                    .from("TR, H, HR, T, ANY", Confidence.HIGH)
                    .in(FILED),
            of("IMG-01", Step.DOCUMENTS, Severity.BLOCK),
            of("IMG-02", Step.DOCUMENTS, Severity.BLOCK),
            of("IMG-03", Step.DOCUMENTS, Severity.BLOCK),
            of("IMG-04", Step.DOCUMENTS, Severity.INFO),
            of("IMG-05", Step.DOCUMENTS, Severity.WARN),
            of("LIM-01", Step.PROFILE, Severity.BLOCK)
                    .from("T, H, A-LIM", Confidence.HIGH)
                    .in("filing-limits"),
            of("MAT-01", Step.DOCUMENTS, Severity.BLOCK).in(DOCUMENTS),
            of("MAT-03", Step.PROFILE, Severity.BLOCK),
            of("MAT-04", Step.PROFILE, Severity.BLOCK).in("identity-documents"),
            of("MAT-05", Step.DOCUMENTS, Severity.CONFIRM),
            of("MINI-01", Step.PROFILE, Severity.INFO).from("HR, WX, WXN, DY, T", Confidence.HIGH),
            of("NAM-01", Step.PROFILE, Severity.BLOCK).from("TR, H, KP, FM", Confidence.HIGH),
            of("NAM-02", Step.PROFILE, Severity.BLOCK)
                    .from("TR, H, BKZ, FM, T, AYH", Confidence.HIGH)
                    .in("name-shapes"),
            of("NAM-03", Step.PROFILE, Severity.BLOCK)
                    .from("TR, T, H, FM, BKZ, XYY", Confidence.HIGH)
                    .in("name-rules"),
            of("NAM-04", Step.PROFILE, Severity.BLOCK)
                    .from("TR, H, TS, T, H-GD, BKZ, XYY", Confidence.MEDIUM)
                    .in("name-rules"),
            of("NAM-05", Step.PROFILE, Severity.BLOCK)
                    .from("TP, TE, T, T23, HPA, TS, H, M", Confidence.HIGH)
                    .in("industry-words"),
            of("NAM-06", Step.PROFILE, Severity.BLOCK)
                    .from("T, T23, H-GD, H, A-TJ", Confidence.MEDIUM)
                    .in("name-rules"),
            of("OBS-01", Step.DOMAIN, Severity.WARN).from("REG", Confidence.HIGH),
            of("OBS-02", Step.DOMAIN, Severity.WARN).from("REG", Confidence.HIGH),
            of("PER-01", Step.PROFILE, Severity.BLOCK)
                    .from("T, T23, H, H-GD, A-TJ", Confidence.MEDIUM)
                    .in("person-age"),
            of("PER-02", Step.PROFILE, Severity.BLOCK)
                    .from("T", Confidence.MEDIUM)
                    .in("person-age"),
            of("PER-03", Step.PROFILE, Severity.BLOCK)
                    .from("GB11643, T, H-JX, SEED", Confidence.MEDIUM)
                    .in("filed-elsewhere"),
            of("PER-04", Step.PROFILE, Severity.BLOCK)
                    .from("T, H, A-NM", Confidence.MEDIUM)
                    .in("person-residency"),
            of("PHO-01", Step.PROFILE, Severity.BLOCK)
                    .from("H, T, TR", Confidence.MEDIUM)
                    .in("phones"),
            of("PRE-01", Step.PRE_APPROVAL, Severity.BLOCK).in("pre-approval"),
            of("PRE-02", Step.PRE_APPROVAL, Severity.BLOCK).in("pre-approval"),
            of("PRV-01", Step.PROFILE, Severity.BLOCK).in(PROVINCES),
            of("SRV-01", Step.SERVER, Severity.BLOCK),
            of("SRV-02", Step.SERVER, Severity.BLOCK),
            of("SRV-03", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-04", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-05", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-06", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-07", Step.SERVER, Severity.BLOCK),
            of("SRV-08", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-10", Step.SERVER, Severity.BLOCK).in(PRODUCTS),
            of("SRV-11", Step.SERVER, Severity.INFO),
            of("SUB-01", Step.PROFILE, Severity.BLOCK).from("A-LIM, TR, T, GB32100", Confidence.HIGH),
            of("SUB-02", Step.PROFILE, Severity.BLOCK).from("A-NM, H, AWS, T", Confidence.HIGH),
            of("SUB-03", Step.PROFILE, Severity.BLOCK)
                    .from("A-OV, FM, H, T", Confidence.HIGH)
                    .in(FILED),
            of("USE-01", Step.DOCUMENTS, Severity.WARN),
            of("USE-02", Step.DOCUMENTS, Severity.WARN),
            of("USE-03", Step.DOCUMENTS, Severity.CONFIRM),
            of("VAL-01", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY),
            of("VAL-02", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY),
            of("VAL-03", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY),
            of("VAL-04", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY),
            of("VAL-05", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY),
            of("VAL-06", Step.DOCUMENTS, Severity.BLOCK).in(VALIDITY));

    /** Key of the name that people know it by. */
    public String titleKey() {
        return "rule." + id;
    }

    private static Rule of(String id, Step step, Severity worst) {
        return new Rule(id, step, worst, "SEED", Confidence.HIGH, Optional.empty());
    }

    private Rule from(String sources, Confidence howSure) {
        return new Rule(id, step, worst, sources, howSure, table);
    }

    private Rule in(String name) {
        return new Rule(id, step, worst, source, confidence, Optional.of(name));
    }
}
