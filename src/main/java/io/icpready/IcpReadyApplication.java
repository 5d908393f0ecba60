package io.icpready;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts ICP Ready: the engine, its web applications and the pre-check in one process. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IcpReadyApplication {

    static {
        // The engine reads cron cycles and the midnight of a date in the zone of the JVM, and has
        // no setting for it. Every date of a filing is a date in Shanghai, wherever the server is.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(IcpReadyApplication.class);
        application.addInitializers(new KnownSettings());
        application.run(args);
    }
}
