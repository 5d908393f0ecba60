package io.icpready.precheck;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Completes the description of the pre-check by the vocabulary, and by what stands as null. */
@Component
class PrecheckDescription implements OpenApiCustomizer {

    private static final Map<String, Object> ENTERPRISE = Map.of(
            "subject", Map.of("kind", "ENTERPRISE", "province", "440000"),
            "leader", Map.of("legalRepresentative", true),
            "service", Map.of("type", "WEBSITE", "industries", List.of("NEWS")),
            "domain",
                    Map.of(
                            "name", "example.com",
                            "registrarScope", "MAINLAND",
                            "expiresOn", "2028-05-01",
                            "realNameVerifiedOn", "2026-11-20"),
            "server",
                    Map.of(
                            "product", "ECS",
                            "region", "cn-hangzhou",
                            "billing", "SUBSCRIPTION",
                            "monthsFirstPurchase", 12,
                            "expiresOn", "2027-11-20",
                            "publicBandwidthMbps", 5));

    private static final Map<String, Object> INDIVIDUAL = Map.of(
            "subject",
                    Map.of(
                            "kind", "INDIVIDUAL",
                            "province", "310000",
                            "householdProvince", "510000"),
            "documents",
                    List.of(Map.of(
                            "type", "SUBJECT_LEADER_ID",
                            "expiresOn", "2031-02-28")));

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents();
        components.addSchemas("Facts", FactsSchema.facts());
        orNull(components, "Document", "purpose", "purposeName", "link");
        orNull(components, "Product", "link");
        orNull(components, "RuleRow", "table");
        components.getSchemas().get("Order").nullable(true);
        api.getPaths()
                .get("/api/precheck")
                .getPost()
                .getRequestBody()
                .getContent()
                .get("application/json")
                .addExamples("enterprise", new Example().value(ENTERPRISE))
                .addExamples("individual", new Example().value(INDIVIDUAL));
    }

    private static void orNull(Components components, String schema, String... fields) {
        Schema<?> described = components.getSchemas().get(schema);
        for (String field : fields) {
            described.getProperties().get(field).nullable(true);
        }
    }
}
