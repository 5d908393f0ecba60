package io.icpready.monitor;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Root of the manager's HTTP face; Jersey makes it, so beans come from the servlet context. */
@Path("plugin/" + MonitorPlugin.ID)
public class MonitorRootResource extends AbstractCockpitPluginRootResource {

    public MonitorRootResource() {
        super(MonitorPlugin.ID);
    }

    /** Everything below the engine's name. */
    @Path("{engineName}")
    public MonitorResource monitor(@PathParam("engineName") String engineName) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(MonitorResource.class);
    }
}
