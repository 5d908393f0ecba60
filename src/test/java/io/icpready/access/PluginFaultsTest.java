package io.icpready.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;

import io.icpready.access.guard.GuardedApplication;
import io.icpready.documents.Documents;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DisplayName("A fault of the server is answered without its insides")
@GuardedApplication
class PluginFaultsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @MockitoBean
    Documents documents;

    @Test
    void aSentenceAndNeitherClassNorMessageGoesOut() {
        doThrow(new IllegalStateException("select secret from icp_consent"))
                .when(documents)
                .giveConsent(anyString(), anyString());
        String journey = startedByApplicant();

        HttpResponse<String> answer = WebSession.login(port, "applicant", "applicant")
                .speaking("en")
                .postJson(WebSession.PLUGIN + "/journeys/" + journey + "/consent", "{}");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .doesNotContain("secret", "Exception", "IllegalState")
                .contains("The server failed");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        engine.getRuntimeService().deleteProcessInstance(journey, "test over");
    }

    private String startedByApplicant() {
        engine.getIdentityService().setAuthentication("applicant", List.of(Groups.APPLICANTS));
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey("IcpFilingPreparation")
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
