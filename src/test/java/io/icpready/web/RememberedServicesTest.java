package io.icpready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What libraries offer")
class RememberedServicesTest {

    private static final String PROVIDER = "META-INF/services/" + ProcessEngineProvider.class.getName();

    private final List<String> asked = new ArrayList<>();

    private final ClassLoader libraries = new ClassLoader(getClass().getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    };

    @Test
    @DisplayName("is looked for once, however often it is asked for")
    void aServiceIsLookedForOnce() {
        RememberedServices remembered = new RememberedServices(libraries);

        List<Class<?>> first = offered(remembered);

        assertThat(first).isNotEmpty().isEqualTo(offered(libraries));
        asked.clear();
        assertThat(offered(remembered)).isEqualTo(first);
        assertThat(asked).doesNotContain(PROVIDER);
    }

    @Test
    @DisplayName("keeps its address, for what is said of it when it cannot be used")
    void addressesStayTheSame() throws IOException {
        List<String> there = addresses(libraries);

        assertThat(there).isNotEmpty();
        assertThat(addresses(new RememberedServices(libraries))).isEqualTo(there);
    }

    private static List<String> addresses(ClassLoader loader) throws IOException {
        return Collections.list(loader.getResources(PROVIDER)).stream()
                .map(URL::toExternalForm)
                .toList();
    }

    @Test
    @DisplayName("under other names is looked for each time")
    void everythingElseIsNotRemembered() throws IOException {
        RememberedServices remembered = new RememberedServices(libraries);

        Collections.list(remembered.getResources("forms/nothing.form"));
        Collections.list(remembered.getResources("forms/nothing.form"));

        assertThat(asked).containsExactly("forms/nothing.form", "forms/nothing.form");
    }

    private static List<Class<?>> offered(ClassLoader loader) {
        return ServiceLoader.load(ProcessEngineProvider.class, loader).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();
    }
}
