package io.icpready.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes of every operation what follows from its kind: logins, languages, and what is refused
 * before it is asked. Its own refusals it names itself, by status and reason.
 */
@Component
class ApiConventions implements OperationCustomizer {

    private static final Set<String> WAITING_HELPS = Set.of("429", "503");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType().isAnnotationPresent(ForManagers.class)) {
            logins(operation, !handler.hasMethodAnnotation(GetMapping.class));
            refused(operation, "401", "No login, or a wrong one");
            refused(
                    operation,
                    "403",
                    "Not a manager; or a change under the login of the web applications without their token");
        }
        TakesJson body = handler.getMethodAnnotation(TakesJson.class);
        if (body != null) {
            operation.requestBody(json(body.value()));
        }
        if (operation.getRequestBody() != null) {
            refused(operation, "400", "The body is not as described; errors names every wrong value");
            refused(operation, "408", "The body came too slowly");
            refused(operation, "413", "The body is too large");
            refused(operation, "415", "The body does not call itself application/json");
            refused(operation, "503", "Very many bodies of this client are under way");
        }
        refused(operation, "429", "Very many calls of this address by nobody who has logged in");
        refused(operation, "500", "A fault of the server; its log has more");
        operation.getResponses().forEach((status, answer) -> {
            if (Integer.parseInt(status) >= 400) {
                problem(status, answer);
            }
        });
        if (!speaksLanguages(operation)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.ACCEPT_LANGUAGE)
                    .description("Language of the texts: zh-CN unless it is en")
                    .required(false)
                    .schema(new StringSchema()._default("zh-CN")));
        }
        return operation;
    }

    /** Two mappings of one address in two formats are one operation, which comes here twice. */
    private static boolean speaksLanguages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> HttpHeaders.ACCEPT_LANGUAGE.equals(parameter.getName()));
    }

    private static void logins(Operation operation, boolean changes) {
        SecurityRequirement session = new SecurityRequirement().addList(ApiDescription.SESSION);
        if (changes) {
            session.addList(ApiDescription.TOKEN);
        }
        operation.security(List.of(new SecurityRequirement().addList(ApiDescription.BASIC), session));
    }

    private static RequestBody json(String schema) {
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/json", new MediaType().schema(new Schema<>().$ref(schema))));
    }

    private static void refused(Operation operation, String status, String reason) {
        operation.getResponses().computeIfAbsent(status, none -> new ApiResponse().description(reason));
    }

    private static void problem(String status, ApiResponse answer) {
        answer.content(new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref(ApiDescription.PROBLEM))));
        if (WAITING_HELPS.contains(status)) {
            answer.addHeaderObject(
                    HttpHeaders.RETRY_AFTER,
                    new Header().description("Seconds to wait").schema(new IntegerSchema()));
        }
    }
}
