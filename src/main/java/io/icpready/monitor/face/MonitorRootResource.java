package io.icpready.monitor.face;

import io.icpready.access.CurrentUser;
import io.icpready.access.Groups;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Root of the manager's HTTP face; Jersey makes it, so beans come from the servlet context. */
@Path("plugin/" + MonitorPlugin.ID)
public class MonitorRootResource extends AbstractCockpitPluginRootResource {

    public MonitorRootResource() {
        super(MonitorPlugin.ID);
    }

    /** Everything below the engine's name, for managers and administrators alone. */
    @Path("{engineName}")
    public MonitorResource monitor(@PathParam("engineName") String engineName) {
        ApplicationContext beans = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext);
        CurrentUser user = beans.getBean(CurrentUser.class);
        if (!user.isInGroup(Groups.MANAGERS) && !user.isInGroup(Groups.ADMINS)) {
            throw new ForbiddenException();
        }
        return beans.getBean(MonitorResource.class);
    }
}
