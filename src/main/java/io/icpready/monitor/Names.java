package io.icpready.monitor;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What steps and checks are called, in the reader's language. */
final class Names {

    /** User tasks in the order in which a journey meets them. */
    static final List<String> STEPS = List.of(
            Element.REVIEW_CHECKLIST,
            Element.REGISTER_ACCOUNT,
            Element.DECLARE_DOMAIN,
            Element.WAIT_FOR_REAL_NAME,
            Element.DECLARE_SERVER,
            Element.UPLOAD_DOCUMENT,
            Element.REVIEW_DOCUMENT,
            Element.SUBMIT_FILING);

    /** Variables that hold verdicts, in the order of the checks. */
    static final List<String> VERDICTS = List.of(
            Variable.PROFILE_VERDICT,
            Variable.ACCOUNT_VERDICT,
            Variable.DOMAIN_VERDICT,
            Variable.SERVER_VERDICT,
            Variable.DOCUMENT_VERDICT,
            Variable.READINESS_VERDICT);

    private Names() {}

    static Map<String, String> in(Locale language) {
        return Stream.concat(STEPS.stream(), VERDICTS.stream())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> of(id, language)));
    }

    static String of(String id, Locale language) {
        return Wording.render("monitor.name." + id, language);
    }
}
