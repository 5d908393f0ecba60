package io.icpready.hooks.target;

import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.wire.MailPost;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the way to targets together, private ones kept out or let in. */
@Configuration(proxyBeanMethods = false)
class TargetConfiguration {

    @Bean
    TargetRules hookTargetRules(HooksProperties properties, ObjectProvider<MailPost> mail) {
        return new TargetRules(
                properties.allowPrivateTargets(), mail.stream().findAny().isPresent());
    }

    @Bean
    HttpHookSender hookSender(HooksProperties properties) {
        DnsResolver names = SystemDefaultDnsResolver.INSTANCE;
        return new HttpHookSender(properties, properties.allowPrivateTargets() ? names : new GuardedDnsResolver(names));
    }
}
