package io.icpready.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.embedded.tomcat.TomcatEmbeddedWebappClassLoader;

/**
 * Looks once for what libraries offer as a service, and remembers it: the engine's REST interface asks all
 * of them for its provider at every request, and they do not change in a running process.
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
            known = kept(super.getResources(name));
            offers.put(name, known);
        }
        return Collections.enumeration(known);
    }

    private static List<URL> kept(Enumeration<URL> found) throws IOException {
        List<URL> kept = new ArrayList<>();
        while (found.hasMoreElements()) {
            kept.add(Kept.of(found.nextElement()));
        }
        return List.copyOf(kept);
    }

    /** What stands at an address, without opening its library again. */
    private static final class Kept extends URLStreamHandler {

        private final byte[] content;

        private Kept(byte[] content) {
            this.content = content;
        }

        static URL of(URL found) throws IOException {
            try (InputStream stream = found.openStream()) {
                return new URL(found, "", new Kept(stream.readAllBytes()));
            }
        }

        @Override
        protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override
                public void connect() {
                    connected = true;
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
