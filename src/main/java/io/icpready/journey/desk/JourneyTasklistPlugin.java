package io.icpready.journey.desk;

import io.icpready.access.PluginFaults;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Brings the journeys and the documents into Tasklist; found by the service loader. */
public class JourneyTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "icp-ready";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TasklistPluginRoot.class, PluginFaults.class);
    }
}
