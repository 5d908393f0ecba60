package io.icpready.rules.orders;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.Tables;

/** The rules of this room, by the steps under which they speak. */
public final class Orders {

    private final OrderCheck order;
    private final LimitsCheck limits;
    private final FiledDomainCheck filedDomain;
    private final AppCheck app;
    private final AppDomainCheck appDomain;

    public Orders(Tables tables) {
        order = new OrderCheck(tables);
        limits = new LimitsCheck(tables);
        filedDomain = new FiledDomainCheck(tables);
        app = new AppCheck(tables);
        appDomain = new AppDomainCheck(tables);
    }

    /** What is filed with its own platform, and not with a provider of servers (MINI-01). */
    public static boolean isElsewhere(Facts facts) {
        return Apps.isMiniProgram(facts);
    }

    /** An App that has no domain and needs none: of a domain there is nothing to judge (APP-07). */
    public static boolean needsNoDomain(Facts facts) {
        return Apps.needsNoDomain(facts);
    }

    /** The outcome of every step of what is filed elsewhere. */
    public static Outcome elsewhere() {
        return new Outcome.Builder().base(Status.NOT_HERE).build();
    }

    /** Where it is filed, and what of it is filed here. */
    public static Outcome whereElse(Facts facts) {
        String variant = Apps.hasDomainName(facts) ? "withDomain" : "elsewhere";
        return new Outcome.Builder()
                .base(Status.NOT_HERE)
                .add(Draft.info("MINI-01", variant).about("service.type").from("HR, WX, WXN, DY, T", Confidence.HIGH))
                .build();
    }

    /** Beside the subject: SUB-03, LIM-01, APP-01 to APP-04, APP-06, APP-08. */
    public Outcome ofProfile(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.subject().ifPresent(subject -> {
            outcome.addAll(order.ofSubject(facts, subject));
            outcome.addAll(limits.judge(facts, subject));
        });
        facts.service().filter(service -> Apps.isApp(facts)).ifPresent(service -> app.judge(facts, service, outcome));
        return outcome.build();
    }

    /** Beside the domain: DOM-16, DOM-17, APP-05, APP-07, and SUB-03 where two answers contradict. */
    public Outcome ofDomain(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.domain().filter(domain -> !needsNoDomain(facts)).ifPresent(domain -> {
            outcome.addAll(filedDomain.judge(facts, domain));
            outcome.addAll(order.contradiction(facts));
        });
        facts.service()
                .filter(service -> Apps.isApp(facts))
                .ifPresent(service -> appDomain.judge(facts, service, outcome));
        return outcome.build();
    }
}
