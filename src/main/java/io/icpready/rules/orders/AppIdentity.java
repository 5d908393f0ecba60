package io.icpready.rules.orders;

import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.choices.AppPlatform;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Labels;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By what a platform knows an App: package, public key and signature (APP-02). */
enum AppIdentity {
    PACKAGE("service.appPackage", Service::appPackage, Form.PACKAGE::matches),
    PUBLIC_KEY("service.appPublicKey", Service::appPublicKey, Form.KEY::matches),
    SIGNATURE("service.appSignature", Service::appSignature, Form.FINGERPRINT::matches);

    private final String path;
    private final Function<Service, Optional<String>> text;
    private final Shape shape;

    AppIdentity(String path, Function<Service, Optional<String>> text, Shape shape) {
        this.path = path;
        this.text = text;
        this.shape = shape;
    }

    /** What is not given for one of the platforms; the first of them is named. */
    Stream<Draft> missing(Service service) {
        return service.appPlatforms().stream()
                .filter(platform -> of(service, platform).isEmpty())
                .limit(1)
                .map(platform -> draft(Draft.warn("APP-02", "notGiven"), platform, Confidence.HIGH));
    }

    /** What does not look as it does on its platform. */
    Stream<Draft> misshapen(Service service) {
        return service.appPlatforms().stream()
                .filter(platform -> of(service, platform)
                        .filter(value -> !shape.fits(platform, value))
                        .isPresent())
                .map(platform -> draft(Draft.warn("APP-02", variant(platform)), platform, Confidence.MEDIUM));
    }

    private String variant(AppPlatform platform) {
        return switch (this) {
            case PACKAGE -> "formPackage";
            case PUBLIC_KEY -> "formKey";
            case SIGNATURE ->
                switch (platform) {
                    case ANDROID -> "formSignatureMd5";
                    case IOS -> "formSignatureSha1";
                    case HARMONY, OTHER -> "formSignature";
                };
        };
    }

    private Optional<String> of(Service service, AppPlatform platform) {
        Predicate<String> form = value -> shape.fits(platform, value);
        return text.apply(service).map(PerPlatform::of).flatMap(said -> said.of(platform, form));
    }

    private Draft draft(Draft draft, AppPlatform platform, Confidence confidence) {
        return draft.key("fact", Labels.ofFact(path))
                .constant("platform", platform)
                .about(path)
                .from("HSY, H, A-APP, WST, MIIT105", confidence);
    }

    /** How a value looks on a platform. */
    private interface Shape {
        boolean fits(AppPlatform platform, String value);
    }

    /** Forms, colons, blanks and the lines around a key left out. */
    private enum Form {
        PACKAGE {
            @Override
            boolean matches(AppPlatform platform, String value) {
                return PACKAGE_NAME.matcher(value).matches();
            }
        },
        KEY {
            @Override
            boolean matches(AppPlatform platform, String value) {
                String folded = folded(AROUND.matcher(value).replaceAll(""));
                return HEX.matcher(folded).matches() || BASE64.matcher(folded).matches();
            }
        },
        FINGERPRINT {
            @Override
            boolean matches(AppPlatform platform, String value) {
                String folded = folded(value);
                return switch (platform) {
                    case ANDROID -> isHex(folded, MD5);
                    case IOS -> isHex(folded, SHA1);
                    case HARMONY -> isHex(folded, MD5) || isHex(folded, SHA1) || isHex(folded, SHA256);
                    case OTHER -> true;
                };
            }
        };

        private static final Pattern PACKAGE_NAME = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)+");
        private static final Pattern AROUND = Pattern.compile("-{5}[A-Z ]+-{5}");
        private static final Pattern IGNORED = Pattern.compile("[:：\\s]");
        private static final Pattern HEX = Pattern.compile("\\p{XDigit}+");
        private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
        private static final int MD5 = 32;
        private static final int SHA1 = 40;
        private static final int SHA256 = 64;

        abstract boolean matches(AppPlatform platform, String value);

        private static String folded(String value) {
            return IGNORED.matcher(value).replaceAll("");
        }

        private static boolean isHex(String value, int digits) {
            return value.length() == digits && HEX.matcher(value).matches();
        }
    }
}
