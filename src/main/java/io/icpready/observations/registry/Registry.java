package io.icpready.observations.registry;

import java.net.URI;

/** Where the registrations of a suffix are asked for. */
sealed interface Registry {

    /** Its host, by which it is bounded and named. */
    String host();

    /** @param base to which {@code domain/<name>} is added; ends with a slash */
    record Rdap(URI base) implements Registry {

        @Override
        public String host() {
            return base.getHost();
        }

        URI of(String name) {
            return base.resolve("domain/" + name);
        }
    }

    record Port43(String host, int port) implements Registry {

        static final int DEFAULT_PORT = 43;

        /**
         * @param place {@code host} or {@code host:port}
         * @throws IllegalArgumentException where it is neither
         */
        static Port43 of(String place) {
            URI read = URI.create("whois://" + place.strip());
            if (read.getHost() == null
                    || read.getUserInfo() != null
                    || !read.getPath().isEmpty()) {
                throw new IllegalArgumentException("Neither host nor host:port: " + place);
            }
            return new Port43(read.getHost(), read.getPort() < 0 ? DEFAULT_PORT : read.getPort());
        }
    }
}
