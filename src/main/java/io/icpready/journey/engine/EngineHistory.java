package io.icpready.journey.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has the engine keep the history that somebody reads. */
@Component
class EngineHistory extends AbstractProcessEnginePlugin {

    private final ObjectMapper json;

    EngineHistory(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        KeptHistory kept = new KeptHistory(json);
        configuration.setCustomHistoryLevels(List.of(kept));
        configuration.setHistoryLevel(kept);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(0, new KnownStarts());
    }
}
