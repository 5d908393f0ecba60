package io.icpready.journey.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms together and under the same names wherever the application runs
 * from. The engine's own scan names a resource after its place in the jar, and Tasklist then does
 * not find the form.
 */
@Component
public class JourneyDeployment implements SmartInitializingSingleton {

    public static final String NAME = "icp-ready";

    private static final List<String> PATTERNS =
            List.of("classpath:processes/*.bpmn", "classpath:processes/*.dmn", "classpath:forms/*.html");

    private final RepositoryService repository;

    JourneyDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        resources().forEach(resource -> add(resource, deployment));
        deployment.deploy();
    }

    private static Stream<Resource> resources() {
        var resolver = new PathMatchingResourcePatternResolver();
        return PATTERNS.stream().flatMap(pattern -> {
            try {
                return Arrays.stream(resolver.getResources(pattern));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static void add(Resource resource, DeploymentBuilder deployment) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name(resource), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource resource) throws IOException {
        String[] path = resource.getURL().getPath().split("/");
        return path[path.length - 2] + "/" + path[path.length - 1];
    }
}
