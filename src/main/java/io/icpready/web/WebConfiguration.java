package io.icpready.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.apache.catalina.loader.WebappLoader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Gives Spring MVC the language of {@link Language}, a stop its announcement, and libraries a memory of what they offer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StopProperties.class)
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Language.of(request);
            }
        };
    }

    @Bean
    AnnouncedStop announcedStop(StopProperties stop) {
        return new AnnouncedStop(stop.announcedFor());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> rememberedServices() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            WebappLoader loader = (WebappLoader) context.getLoader();
            loader.setLoaderInstance(
                    new RememberedServices(loader.getClassLoader().getParent()));
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageHeaders()).addPathPatterns("/api/**");
    }
}
