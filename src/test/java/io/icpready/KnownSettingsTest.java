package io.icpready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;

@DisplayName("Settings that begin with icp-ready (contract §6)")
class KnownSettingsTest {

    @ParameterizedTest(name = "{0} is none; {1} may have been meant")
    @CsvSource({
        "icp-ready.documents.retension, icp-ready.documents.retention",
        "icp-ready.document.retention,  icp-ready.documents.retention",
        "icp-ready.real-name-waits,     icp-ready.real-name-wait",
        "icp-ready.access.admin-pasword, icp-ready.access.admin-password",
    })
    void anUnknownOneStopsTheStart(String name, String meant) {
        assertThatThrownBy(() -> start("--" + name + "=P1D"))
                .isInstanceOfSatisfying(UnknownSettingsException.class, refused -> {
                    FailureAnalysis said = new UnknownSettingsFailureAnalyzer().analyze(refused);
                    assertThat(said.getDescription()).contains(name, "did you mean " + meant);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icp-ready.documents.retention=P90D",
                "icp-ready.documents.keyset=somewhere",
                "icp-ready.realNameWait=P3D",
                "icp-ready.public-url=https://icp.example.cn",
                "icp-ready.hooks.retry-waits[0]=PT1S",
                "icp-ready.reminders.due-in-working-days.RegisterAccount=3"
            })
    void aKnownOneDoesNot(String setting) {
        assertThatCode(() -> start("--" + setting)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} makes no sense, and the block says so")
    @ValueSource(
            strings = {
                "icp-ready.documents.retention=-P1D",
                "icp-ready.hooks.deadline=PT0S",
                "icp-ready.reminders.usual-due-in-working-days=0",
                "icp-ready.start.wait-for-database=P1D",
                "icp-ready.stop.announced-for=-PT1S"
            })
    void neitherDoesAValueWithoutSenseStart(String setting) {
        assertThatThrownBy(() -> start("--" + setting)).rootCause().hasMessageContaining("Binding validation errors");
    }

    private static void start(String argument) {
        new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .profiles("demo")
                .initializers(new KnownSettings())
                .run(argument, "--spring.datasource.url=none", "--logging.level.root=OFF")
                .close();
    }

    @ConfigurationPropertiesScan("io.icpready")
    static class SettingsAlone {}
}
