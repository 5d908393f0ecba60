package io.icpready.monitor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a manager asks of the whole field. */
@Component
public class MonitorResource {

    private final MonitorQueries queries;
    private final JourneySearch search;

    MonitorResource(MonitorQueries queries, JourneySearch search) {
        this.queries = queries;
        this.search = search;
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

    /** Journeys by business key, domain, subject name, applicant or order number. */
    @GET
    @Path("journeys")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JourneySearch.Hit> journeys(@QueryParam("q") String text) {
        return search.find(text == null ? "" : text);
    }
}
