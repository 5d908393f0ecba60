package io.icpready.monitor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.springframework.stereotype.Component;

/** What a manager asks of the whole field. */
@Component
public class MonitorResource {

    private final MonitorQueries queries;

    MonitorResource(MonitorQueries queries) {
        this.queries = queries;
    }

    /** The figures of the dashboard, narrowed by what is given. */
    @GET
    @Path("dashboard")
    @Produces(MediaType.APPLICATION_JSON)
    public Dashboard dashboard(
            @QueryParam("province") String province,
            @QueryParam("kind") String kind,
            @QueryParam("industry") String industry,
            @QueryParam("minimumAgeDays") Integer minimumAgeDays) {
        return queries.dashboard(MonitorFilter.of(province, kind, industry, minimumAgeDays));
    }
}
