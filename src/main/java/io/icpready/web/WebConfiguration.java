package io.icpready.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Gives Spring MVC the language of {@link Language}, and a stop its announcement. */
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

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageHeaders()).addPathPatterns("/api/**");
    }
}
