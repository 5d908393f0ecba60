package io.icpready.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What the description of the interface says of the whole: its parts, its logins, its problems. */
@Component
class ApiDescription implements OpenApiCustomizer {

    static final String PROBLEM = "#/components/schemas/Problem";
    static final String BASIC = "basic";
    static final String SESSION = "session";
    static final String TOKEN = "token";

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("ICP Ready")
                .version("1")
                .license(new License().name("Apache 2.0").url("https://www.apache.org/licenses/LICENSE-2.0"))
                .description("Whether a website or App is ready for its ICP filing (ICP备案), and what is missing;"
                        + " and what managers need besides: hooks, working days, personal data. Days are ISO 8601"
                        + " and read in Asia/Shanghai. Every refusal is a problem as in RFC 9457."));
        api.servers(List.of(new Server().url("/")));
        api.tags(List.of(
                tag("pre-check", "The rules, without login; nothing is stored"),
                tag("hooks", "Subscriptions to events, and what became of each delivery"),
                tag("working days", "Days that differ from the built-in calendar of public holidays"),
                tag("personal data", "What is known of one person, to hand over or to erase"),
                tag("calendar", "The days of one filing, for calendar programs"),
                tag("mail", "The way out of e-mail; there where a mail server is set")));
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        api.components(components
                .addSchemas("Problem", problem())
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("A user of the engine"))
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("JSESSIONID")
                                .description("The login of the web applications"))
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-XSRF-TOKEN")
                                .description("Their token against forged requests, wanted beside their login for"
                                        + " every change; each answer to a logged-in browser has it in this header")));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema().description("Path in the body; empty for the whole of it"))
                .addProperty("message", new StringSchema().description("What is wrong, expected, found, to do"));
        error.required(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema().format("uri-reference"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("In the reader's language"))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(error));
        problem.required(List.of("title", "status", "detail"));
        return problem;
    }
}
