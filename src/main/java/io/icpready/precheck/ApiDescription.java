package io.icpready.precheck;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Completes the generated description of the interface by what code alone does not say. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final String FACTS = "#/components/schemas/Facts";
    private static final String PROBLEM = "#/components/schemas/Problem";

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
        api.info(new Info()
                .title("ICP Ready")
                .version("1")
                .license(new License().name("Apache 2.0"))
                .description("Whether a website or App is ready for its ICP filing (ICP备案), and"
                        + " what is missing. Days are ISO 8601 and read in"
                        + " Asia/Shanghai."));
        api.servers(List.of(new Server().url("/")));
        api.getComponents().addSchemas("Facts", FactsSchema.facts());
        api.getComponents().addSchemas("Problem", problem());
        describePrecheck(api.getPaths().get("/api/precheck").getPost());
        describe(
                api.getPaths().get("/api/precheck/vocabulary").getGet(),
                "The facts, their forms and choices, in the reader's language");
        describe(
                api.getPaths().get("/api/precheck/rules").getGet(),
                "Every rule with its step, title in both languages, severity, sources and table");
        describe(
                        api.getPaths().get("/api/precheck/provinces/{code}").getGet(),
                        "What is known of a province's practice")
                .getResponses()
                .addApiResponse("404", refusal("No such province"));
    }

    private static void describePrecheck(Operation precheck) {
        describe(precheck, "Judge the facts of a filing")
                .description("Lists every rule that fails, the documents that are needed and the days on"
                        + " which the same facts would pass. Needs no login and stores"
                        + " nothing.")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType()
                                                .schema(ref(FACTS))
                                                .addExamples("enterprise", example(ENTERPRISE))
                                                .addExamples("individual", example(INDIVIDUAL)))));
        precheck.getResponses()
                .addApiResponse("400", refusal("The body is no set of facts; errors says why"))
                .addApiResponse("413", refusal("The body is too large"))
                .addApiResponse("415", refusal("The body is not application/json"))
                .addApiResponse(
                        "429",
                        refusal("Too many requests from this client")
                                .addHeaderObject(
                                        HttpHeaders.RETRY_AFTER,
                                        new Header()
                                                .description("Seconds to wait")
                                                .schema(new IntegerSchema())));
    }

    private static Operation describe(Operation operation, String summary) {
        return operation
                .tags(List.of("pre-check"))
                .summary(summary)
                .addParametersItem(new HeaderParameter()
                        .name(HttpHeaders.ACCEPT_LANGUAGE)
                        .description("Language of the texts: zh-CN unless it is en")
                        .schema(new StringSchema()._default("zh-CN")));
    }

    private static ApiResponse refusal(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(ref(PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error));
    }

    private static Example example(Map<String, Object> facts) {
        return new Example().value(facts);
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref(name);
    }
}
