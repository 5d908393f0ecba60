package io.icpready.web;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatEmbeddedWebappClassLoader;

/**
 * Looks once for what libraries offer as a service, and remembers where it stands: the engine's REST
 * interface asks all of them for its provider at every request, and they do not change in a running process.
 *
 * <p>Public, as is its constructor, because Tomcat makes it by its name when a context is started anew.
 */
public final class RememberedServices extends TomcatEmbeddedWebappClassLoader {

    static {
        ClassLoader.registerAsParallelCapable();
    }

    private static final String SERVICES = "META-INF/services/";

    /** By the name of a service; only what programs ask for comes here, nothing of a request. */
    private final Map<String, List<URL>> offers = new ConcurrentHashMap<>();

    public RememberedServices(ClassLoader libraries) {
        super(libraries);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            return super.getResources(name);
        }
        List<URL> known = offers.get(name);
        if (known == null) {
            known = List.copyOf(Collections.list(super.getResources(name)));
            offers.put(name, known);
        }
        return Collections.enumeration(known);
    }
}
