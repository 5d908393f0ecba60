package io.icpready.journey.desk;

import io.icpready.documents.DocumentsResource;
import io.icpready.journey.papers.CalendarResource;
import io.icpready.journey.papers.PackageResource;
import io.icpready.journey.papers.PapersResource;
import io.icpready.journey.papers.SubmissionResource;
import io.icpready.journey.wayback.ReopenResource;
import io.icpready.observations.ObservationsResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Root of what Tasklist's forms and pages ask; Jersey makes it, so beans come from the servlet
 * context.
 */
@Path("plugin/" + JourneyTasklistPlugin.ID)
public class TasklistPluginRoot extends AbstractTasklistPluginRootResource {

    public TasklistPluginRoot() {
        super(JourneyTasklistPlugin.ID);
    }

    /** Pictures of documents. */
    @Path("{engineName}/documents")
    public DocumentsResource documents(@PathParam("engineName") String engineName) {
        return bean(DocumentsResource.class);
    }

    /** The caller's own journeys. */
    @Path("{engineName}/journeys")
    public JourneysResource journeys(@PathParam("engineName") String engineName) {
        return bean(JourneysResource.class);
    }

    /** The way back to a step that was done. */
    @Path("{engineName}/journeys/{journeyId}/reopen")
    public ReopenResource reopen(@PathParam("engineName") String engineName) {
        return bean(ReopenResource.class);
    }

    /** What was said of a filing, to begin the next one with. */
    @Path("{engineName}/journeys/{journeyId}/profile")
    public EarlierFilingResource profile(@PathParam("engineName") String engineName) {
        return bean(EarlierFilingResource.class);
    }

    /** The letters of a journey. */
    @Path("{engineName}/journeys/{journeyId}/papers")
    public PapersResource papers(@PathParam("engineName") String engineName) {
        return bean(PapersResource.class);
    }

    /** The days of a journey. */
    @Path("{engineName}/journeys/{journeyId}/calendar.ics")
    public CalendarResource calendar(@PathParam("engineName") String engineName) {
        return bean(CalendarResource.class);
    }

    /** Everything for the submission of a journey. */
    @Path("{engineName}/journeys/{journeyId}/package.zip")
    public PackageResource filingPackage(@PathParam("engineName") String engineName) {
        return bean(PackageResource.class);
    }

    /** What to enter in the provider's console. */
    @Path("{engineName}/journeys/{journeyId}/submission")
    public SubmissionResource submission(@PathParam("engineName") String engineName) {
        return bean(SubmissionResource.class);
    }

    /** What the forms of tasks show. */
    @Path("{engineName}/tasks")
    public TaskFindingsResource tasks(@PathParam("engineName") String engineName) {
        return bean(TaskFindingsResource.class);
    }

    /** What registries say of a domain. */
    @Path("{engineName}/observations")
    public ObservationsResource observations(@PathParam("engineName") String engineName) {
        return bean(ObservationsResource.class);
    }

    private <T> T bean(Class<T> type) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(type);
    }
}
