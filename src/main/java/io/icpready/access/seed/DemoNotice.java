package io.icpready.access.seed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says loudly that this is a demonstration, with passwords that everybody knows. */
@Component
@Profile("demo")
class DemoNotice {

    private static final Logger LOG = LoggerFactory.getLogger(DemoNotice.class);

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            LOG.warn("""

                    ************************************************************************
                    *  DEMO  演示环境: 密码公开, 仅本机可访问, 请勿录入真实证件
                    *  Known passwords, reachable from this machine only. No real documents!
                    *
                    *  http://127.0.0.1:{}/camunda/app/tasklist/
                    *  applicant / applicant   applicant2 / applicant2
                    *  reviewer / reviewer     manager / manager     admin / admin
                    ************************************************************************\
                    """, web.getWebServer().getPort());
        }
    }
}
