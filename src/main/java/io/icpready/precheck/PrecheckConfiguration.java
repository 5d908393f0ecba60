package io.icpready.precheck;

import io.icpready.web.PagePolicy;
import io.icpready.wording.Bibliography;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrecheckProperties.class)
class PrecheckConfiguration implements WebMvcConfigurer {

    private final PrecheckProperties properties;

    PrecheckConfiguration(PrecheckProperties properties) {
        this.properties = properties;
    }

    @Bean
    FactsBody factsBody() {
        return new FactsBody(Math.toIntExact(properties.largestBody().toBytes()));
    }

    @Bean
    AnswerWriter answerWriter(Bibliography bibliography) {
        return new AnswerWriter(bibliography);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestLimit(properties.requestsPerMinute(), properties.rememberedClients()))
                .addPathPatterns("/api/precheck");
        registry.addInterceptor(new PagePolicy()).addPathPatterns("/", "/index.html", "/self-check/**");
    }
}
