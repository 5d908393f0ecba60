package io.icpready.rules.facts.choices;

/** How a server is paid for (SRV-04). */
public enum Billing {
    SUBSCRIPTION,
    PAY_AS_YOU_GO
}
