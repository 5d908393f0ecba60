package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.RegistrarScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was looked up of the domain of a filing. What nobody said is empty.
 *
 * @param seenOn day on which it was seen, Asia/Shanghai
 * @param source who said it, for example {@code whois.cnnic.cn}
 * @param unknown whether the registry does not know the name
 * @param registrarScope where the registrar is at home, from a list of known ones: medium confidence
 * @param holderSince day on which this holder was seen first, where another was seen before
 * @param statuses by their EPP names
 * @param resolves whether the name or its www leads to an address
 * @param addresses to which
 */
public record ObservedDomain(
        LocalDate seenOn,
        String source,
        boolean unknown,
        Optional<LocalDate> registeredOn,
        Optional<LocalDate> expiresOn,
        Optional<RegistrarScope> registrarScope,
        Optional<String> holderName,
        Optional<LocalDate> holderSince,
        List<String> statuses,
        Optional<Boolean> resolves,
        List<String> addresses) {

    public ObservedDomain {
        statuses = List.copyOf(statuses);
        addresses = List.copyOf(addresses);
    }

    /** These facts with what was seen in place of what was declared of the same. */
    public Facts onto(Facts declared) {
        return new Facts(
                declared.subject(),
                declared.leader(),
                declared.serviceLeader(),
                declared.service(),
                declared.account(),
                declared.domain().map(this::onto),
                declared.server(),
                declared.documents(),
                declared.submissionDate());
    }

    private Domain onto(Domain declared) {
        return new Domain(
                declared.name(),
                declared.registrar(),
                registrarScope.or(declared::registrarScope),
                declared.registrarApproved(),
                registeredOn.or(declared::registeredOn),
                expiresOn.or(declared::expiresOn),
                declared.alreadyFiled(),
                declared.filedBySelf(),
                declared.filedOn(),
                declared.siteOnline(),
                declared.holderRelation(),
                holderName.or(declared::holderName),
                declared.holderIdType(),
                declared.holderIdNumber(),
                declared.realNameVerifiedOn().map(this::verified));
    }

    /** Who took a domain over is verified anew, and the registries have that no earlier (DOM-13). */
    private LocalDate verified(LocalDate declared) {
        return holderSince.filter(declared::isBefore).orElse(declared);
    }
}
