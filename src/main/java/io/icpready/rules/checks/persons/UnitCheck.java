package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.RegisteredIn;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a unit is registered, against where it files: SUB-01, SUB-02. */
final class UnitCheck {

    /** Digits 3 and 4 of a code that an authority of the whole state gave. */
    private static final String STATE = "10";

    /** Digits 3 and 4 of Taiwan, Hong Kong and Macao. */
    private static final Set<String> BEYOND = Set.of("71", "81", "82");

    private UnitCheck() {}

    static Stream<Draft> judge(Subject subject) {
        boolean isUnit = subject.kind().filter(kind -> !kind.isIndividual()).isPresent();
        return isUnit ? Stream.concat(certificate(subject), registration(subject)) : Stream.empty();
    }

    private static Stream<Draft> certificate(Subject subject) {
        if (subject.province().isEmpty()) {
            return Stream.empty();
        }
        Province files = subject.province().get();
        return subject.certificateProvince().isPresent()
                ? otherCertificate(files, subject.certificateProvince().get())
                : regionOfCode(subject).flatMap(region -> otherRegion(files, region));
    }

    private static Stream<Draft> otherCertificate(Province files, Province certificate) {
        return files == certificate
                ? Stream.empty()
                : Stream.of(Draft.block("SUB-01", "crossProvince")
                        .constant("province", files)
                        .constant("certificateProvince", certificate)
                        .about("subject.certificateProvince")
                        .from("A-LIM, TR, T", Confidence.HIGH));
    }

    /** A code is kept for life, so a company that has moved keeps its old region: a hint only. */
    private static Stream<Draft> otherRegion(Province files, String region) {
        if (region.equals(STATE) || BEYOND.contains(region)) {
            return Stream.empty();
        }
        Optional<Province> registered = Province.ofCode(region + "0000");
        if (registered.isEmpty()) {
            return Stream.of(hint("unknownRegion", files).text("region", region));
        }
        return registered.get() == files
                ? Stream.empty()
                : Stream.of(hint("otherProvince", files).constant("codeProvince", registered.get()));
    }

    private static Draft hint(String variant, Province files) {
        return Draft.warn("SUB-01", variant)
                .constant("province", files)
                .about("subject.idNumber", "subject.certificateProvince")
                .from("GB32100, A-LIM", Confidence.MEDIUM);
    }

    private static Stream<Draft> registration(Subject subject) {
        if (subject.registeredIn().isEmpty()) {
            return regionOfCode(subject)
                    .filter(BEYOND::contains)
                    .map(region -> Draft.warn("SUB-02", "codeFromOutside")
                            .about("subject.idNumber", "subject.registeredIn")
                            .from("GB32100", Confidence.MEDIUM));
        }
        RegisteredIn place = subject.registeredIn().get();
        if (place == RegisteredIn.MAINLAND) {
            return Stream.empty();
        }
        boolean hasOffice = subject.idType()
                .filter(IdType.FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE::equals)
                .isPresent();
        return Stream.of((hasOffice ? Draft.warn("SUB-02", "askAdministration") : Draft.block("SUB-02", "noBranch"))
                .constant("registeredIn", place)
                .about("subject.registeredIn")
                .from("A-NM, H, AWS", Confidence.HIGH));
    }

    private static Stream<String> regionOfCode(Subject subject) {
        return subject
                .idNumber()
                .filter(Identifiers::isCreditCode)
                .map(Identifiers::foldNumber)
                .map(code -> code.substring(2, 4))
                .stream();
    }
}
