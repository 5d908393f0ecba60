package io.icpready.monitor.face;

import io.icpready.access.PluginFaults;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Brings the manager's views into Cockpit; found by the service loader. */
public class MonitorPlugin extends AbstractCockpitPlugin {

    static final String ID = "icp-ready-monitor";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(MonitorRootResource.class, PluginFaults.class);
    }
}
