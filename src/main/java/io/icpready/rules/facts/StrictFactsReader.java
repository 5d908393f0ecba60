package io.icpready.rules.facts;

import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads facts by the vocabulary and lists everything that does not belong there. */
public final class StrictFactsReader implements FactsReader {

    private static final String DOCUMENTS = "documents";
    private static final int MAX_DOCUMENTS = 200;
    private static final int DATE_LENGTH = 10;

    private static final Map<String, List<FactField>> GROUPS =
            Vocabulary.FIELDS.stream().collect(Collectors.groupingBy(FactField::group));

    private static final List<FactField> DOCUMENT_FIELDS = List.of(
            choice("type", DocumentType.values()),
            choice("purpose", DocumentPurpose.values()),
            new FactField(DOCUMENTS, "issuedOn", Form.DATE, List.of(), DATE_LENGTH),
            new FactField(DOCUMENTS, "expiresOn", Form.DATE, List.of(), DATE_LENGTH),
            new FactField(DOCUMENTS, "longTerm", Form.FLAG, List.of(), 0));

    private static final FactField SUBMISSION_DATE =
            new FactField(Vocabulary.SUBMISSION_DATE, Vocabulary.SUBMISSION_DATE, Form.DATE, List.of(), DATE_LENGTH);

    private static final Set<String> NAMES = Stream.concat(
                    GROUPS.keySet().stream(), Stream.of(DOCUMENTS, Vocabulary.SUBMISSION_DATE))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Reading read(Map<String, ?> values) {
        List<FieldError> errors = new ArrayList<>();
        values.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> errors.add(ValueReader.unknown("", name)));
        Facts facts = new Facts(
                group(values, "subject", errors, StrictFactsReader::subject),
                group(values, "leader", errors, StrictFactsReader::person),
                group(values, "serviceLeader", errors, StrictFactsReader::person),
                group(values, "service", errors, StrictFactsReader::service),
                group(values, "account", errors, StrictFactsReader::account),
                group(values, "domain", errors, StrictFactsReader::domain),
                group(values, "server", errors, StrictFactsReader::server),
                documents(values.get(DOCUMENTS), errors),
                ValueReader.single(values.get(Vocabulary.SUBMISSION_DATE), SUBMISSION_DATE, errors)
                        .date(Vocabulary.SUBMISSION_DATE));
        return new Reading(facts, List.copyOf(errors));
    }

    private static <T> Optional<T> group(
            Map<String, ?> values, String name, List<FieldError> errors, Function<ValueReader, T> reader) {
        return ValueReader.of(values.get(name), name, GROUPS.get(name), errors).map(reader);
    }

    private static Subject subject(ValueReader values) {
        return new Subject(
                values.constant("kind", SubjectKind.class),
                values.text("name"),
                values.constant("idType", IdType.class),
                values.text("idNumber"),
                values.province("province"),
                values.province("householdProvince"),
                values.flag("nameChanged"),
                values.integer("domainCount"));
    }

    private static Person person(ValueReader values) {
        return new Person(
                values.text("name"),
                values.constant("idType", IdType.class),
                values.text("idNumber"),
                values.constant("residency", Residency.class),
                values.flag("legalRepresentative"),
                values.flag("filedElsewhere"));
    }

    private static Service service(ValueReader values) {
        return new Service(
                values.constant("type", ServiceType.class),
                values.text("name"),
                values.constants("industries", Industry.class),
                values.flag("commercialWording"));
    }

    private static Account account(ValueReader values) {
        return new Account(values.flag("registered"), values.text("id"));
    }

    private static Domain domain(ValueReader values) {
        return new Domain(
                values.text("name"),
                values.text("registrar"),
                values.constant("registrarScope", RegistrarScope.class),
                values.constant("registrarApproved", RegistrarApproval.class),
                values.date("registeredOn"),
                values.date("expiresOn"),
                values.flag("alreadyFiled"),
                values.constant("holderRelation", HolderRelation.class),
                values.text("holderName"),
                values.constant("holderIdType", IdType.class),
                values.text("holderIdNumber"),
                values.date("realNameVerifiedOn"));
    }

    private static Server server(ValueReader values) {
        return new Server(
                values.constant("product", ServerProduct.class),
                values.text("region"),
                values.constant("billing", Billing.class),
                values.integer("monthsFirstPurchase"),
                values.integer("monthsRenewed"),
                values.date("expiresOn"),
                values.decimal("publicBandwidthMbps"),
                values.decimal("orderAmountCny"),
                values.constant("edition", Edition.class),
                values.integer("serviceCodesUsed"),
                values.text("serviceCode"),
                values.constant("instanceKind", InstanceKind.class),
                values.flag("regionConfirmed"));
    }

    private static Optional<List<GivenDocument>> documents(Object value, List<FieldError> errors) {
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list)) {
            errors.add(ValueReader.error(DOCUMENTS, "notAList"));
            return Optional.empty();
        }
        if (list.size() > MAX_DOCUMENTS) {
            errors.add(ValueReader.error(DOCUMENTS, "tooMany", MAX_DOCUMENTS));
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, list.size())
                .mapToObj(index -> document(list.get(index), index, errors))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<GivenDocument> document(Object value, int index, List<FieldError> errors) {
        String path = DOCUMENTS + "[" + index + "]";
        if (value == null) {
            errors.add(ValueReader.error(path, "notAnObject"));
            return Optional.empty();
        }
        return ValueReader.of(value, path, DOCUMENT_FIELDS, errors).flatMap(values -> document(values, path, errors));
    }

    private static Optional<GivenDocument> document(ValueReader values, String path, List<FieldError> errors) {
        if (values.isAbsent("type")) {
            errors.add(ValueReader.error(path + ".type", "required"));
        }
        Optional<DocumentType> type = values.constant("type", DocumentType.class);
        Optional<DocumentPurpose> purpose = values.constant("purpose", DocumentPurpose.class);
        var issuedOn = values.date("issuedOn");
        var expiresOn = values.date("expiresOn");
        var longTerm = values.flag("longTerm");
        return type.map(known -> new GivenDocument(known, purpose, issuedOn, expiresOn, longTerm));
    }

    private static FactField choice(String name, Enum<?>[] constants) {
        return new FactField(
                DOCUMENTS,
                name,
                Form.CHOICE,
                Arrays.stream(constants).map(Enum::name).toList(),
                Vocabulary.MAX_TEXT);
    }
}
