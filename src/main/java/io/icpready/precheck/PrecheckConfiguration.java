package io.icpready.precheck;

import io.icpready.wording.Bibliography;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrecheckProperties.class)
class PrecheckConfiguration implements WebMvcConfigurer {

    private final PrecheckProperties properties;

    PrecheckConfiguration(PrecheckProperties properties) {
        this.properties = properties;
    }

    @Bean
    RequestBodyReader requestBodyReader() {
        return new RequestBodyReader(Math.toIntExact(properties.largestBody().toBytes()));
    }

    @Bean
    AnswerWriter answerWriter(Bibliography bibliography) {
        return new AnswerWriter(bibliography);
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageHeaders()).addPathPatterns("/api/**");
        registry.addInterceptor(new RequestLimit(properties.requestsPerMinute(), properties.rememberedClients()))
                .addPathPatterns("/api/precheck");
        registry.addInterceptor(new PagePolicy()).addPathPatterns("/", "/index.html", "/self-check/**");
    }
}
