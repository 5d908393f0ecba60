package io.icpready.hooks.desk;

import io.icpready.web.PagePolicy;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The managers' page under {@code /hooks/}: static, it holds nothing by itself and asks the
 * resource for everything.
 */
@Configuration(proxyBeanMethods = false)
class HooksPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/hooks", "/hooks/");
        registry.addViewController("/hooks/").setViewName("forward:/hooks/index.html");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PagePolicy()).addPathPatterns("/hooks/**");
    }
}
