package io.icpready;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Stops a start that was given a setting of this product which does not exist: a misspelt retention
 * would otherwise be the default one, and nobody would know.
 */
final class KnownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("icp-ready");

    /** Read without a record of settings. */
    private static final Set<String> SINGLE = Set.of("icp-ready.public-url");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.addBeanFactoryPostProcessor(beans -> refuseUnknown(beans, context.getEnvironment()));
    }

    private static void refuseUnknown(ConfigurableListableBeanFactory beans, Environment environment) {
        Set<String> known = known(beans);
        List<String> unknown = given(environment)
                .filter(Predicate.not(name -> isKnown(name, known)))
                .map(ConfigurationPropertyName::toString)
                .distinct()
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSettingsException(unknown, known);
        }
    }

    private static Stream<ConfigurationPropertyName> given(Environment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(OURS::isAncestorOf);
    }

    private static boolean isKnown(ConfigurationPropertyName name, Set<String> known) {
        return known.stream()
                .map(ConfigurationPropertyName::of)
                // Below a name stand the entries of a list or a map.
                .anyMatch(each -> each.equals(name) || each.isAncestorOf(name));
    }

    private static Set<String> known(ConfigurableListableBeanFactory beans) {
        return Stream.concat(
                        SINGLE.stream(),
                        Arrays.stream(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                                .map(beans::getType)
                                .filter(type -> type != null && type.getName().startsWith("io.icpready."))
                                .flatMap(type -> names(
                                        type.getAnnotation(ConfigurationProperties.class)
                                                .value(),
                                        type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
        return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
    }
}
