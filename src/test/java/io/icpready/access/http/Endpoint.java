package io.icpready.access.http;

import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One method of one path that this application answers, found by asking who answers: Jersey's
 * applications by their annotations, Spring's mappings, the folders of files, other servlets.
 *
 * @param path with its parts by name, {@code /task/{id}}
 */
record Endpoint(String method, String path) {

    private static final String REST = "jakarta.ws.rs.Application";

    /** A filter draws these, and no mapping tells of them. */
    private static final List<String> PAGES = Stream.of("welcome", "tasklist", "cockpit", "admin")
            .map(app -> "/camunda/app/" + app + "/default/")
            .toList();

    private static final Comparator<Endpoint> ORDER =
            Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method);

    static Set<Endpoint> of(WebApplicationContext application) {
        return Stream.of(
                        mapped(application),
                        files(application),
                        servlets(application),
                        PAGES.stream().map(page -> new Endpoint("GET", page)))
                .flatMap(found -> found)
                .map(found -> new Endpoint(found.method(), named(found.path())))
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)));
    }

    private static Stream<Endpoint> mapped(WebApplicationContext application) {
        Stream<Endpoint> methods = application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoint::mapped);
        Stream<Endpoint> addresses = application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .map(pattern -> new Endpoint("GET", pattern));
        return Stream.concat(methods, addresses);
    }

    private static Stream<Endpoint> mapped(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of(new Endpoint("GET", path))
                        : methods.stream().map(method -> new Endpoint(method.name(), path)));
    }

    /** The folders of our own files. */
    private static Stream<Endpoint> files(WebApplicationContext application) {
        try {
            return Arrays.stream(application.getResources("classpath:/static/**"))
                    .filter(Resource::isReadable)
                    .map(Endpoint::folderOf)
                    .distinct()
                    .map(folder -> new Endpoint("GET", folder));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String folderOf(Resource file) {
        try {
            String path = file.getURL().getPath();
            String below = path.substring(path.lastIndexOf("/static/") + "/static".length());
            return below.substring(0, below.lastIndexOf('/') + 1) + "{file}";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Endpoint> servlets(WebApplicationContext application) {
        Collection<? extends ServletRegistration> servlets = Objects.requireNonNull(application.getServletContext())
                .getServletRegistrations()
                .values();
        return servlets.stream()
                .filter(servlet -> !DispatcherServlet.class.getName().equals(servlet.getClassName()))
                .flatMap(servlet -> servlet.getMappings().stream()
                        .flatMap(mapping -> servlet.getInitParameter(REST) == null
                                ? Stream.of(new Endpoint("GET", mapping))
                                : rest(servlet.getInitParameter(REST), mapping.replaceAll("/\\*$", ""))));
    }

    private static Stream<Endpoint> rest(String application, String prefix) {
        try {
            Application rest = (Application)
                    Class.forName(application).getDeclaredConstructor().newInstance();
            return rest.getClasses().stream()
                    .filter(type -> AnnotatedElementUtils.hasAnnotation(type, Path.class))
                    .flatMap(type -> resource(type, joined(prefix, pathOf(type))));
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private static Stream<Endpoint> resource(Class<?> type, String prefix) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .flatMap(method -> resource(method, prefix));
    }

    private static Stream<Endpoint> resource(Method method, String prefix) {
        Path own = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
        String path = own == null ? prefix : joined(prefix, own.value());
        HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
        if (verb != null) {
            return Stream.of(new Endpoint(verb.value(), path));
        }
        return own == null ? Stream.empty() : resource(method.getReturnType(), path);
    }

    private static String pathOf(Class<?> type) {
        return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(type, Path.class))
                .value();
    }

    private static String joined(String prefix, String path) {
        return path.isEmpty() || path.equals("/") ? prefix : prefix + "/" + path.replaceAll("^/", "");
    }

    /** Without the patterns that parts may have to fit, and the engine by its name. */
    private static String named(String path) {
        return path.replaceAll("\\{\\s*([\\w-]+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceFirst("^/camunda/api/engine/engine/\\{name}", "/camunda/api/engine/engine/default")
                .replaceAll("\\{(?:engine|engineName|processEngineName)}", "default")
                .replace("/**", "/{anything}");
    }

    /** The address with these in place of its parts, and the last in place of all others. */
    String filled(Map<String, String> parts, String others) {
        String filled = path;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", others).replace("*", "x");
    }
}
