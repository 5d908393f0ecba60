package io.icpready.rules.facts.choices;

/** The eight products that can give a service code (SRV-02). */
public enum ServerProduct {
    ECS,
    WEB_HOSTING,
    SIMPLE_APPLICATION_SERVER,
    ENS,
    MARKETPLACE_SITE,
    FUNCTION_COMPUTE,
    LINKEDMALL,
    IOT_STUDIO
}
