package io.icpready.documents.desk;

import io.icpready.IcpReadyApplication;
import io.icpready.documents.Documents;
import io.icpready.documents.UploadTask;
import io.icpready.documents.UploadTasks;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.choices.DocumentType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole application, with an upload address that needs no login and no journey. Started in a
 * process of its own, because its heap is what is looked at.
 */
public final class UploadLoadServer {

    static final String PATH = "/load";

    private UploadLoadServer() {}

    public static void main(String[] arguments) {
        new SpringApplication(IcpReadyApplication.class, Door.class).run(arguments);
    }

    /** Not a configuration, so that no other test picks it up by scanning. */
    static class Door {

        @Bean
        @Primary
        UploadTasks tasksOfAnybody() {
            return new UploadTasks() {
                @Override
                public Optional<UploadTask> uploadTask(String taskId, String userId) {
                    return Optional.of(new UploadTask(
                            taskId,
                            "journey-" + taskId,
                            userId,
                            DocumentType.SUBJECT_LEADER_ID,
                            Optional.empty(),
                            false,
                            Optional.empty()));
                }

                @Override
                public boolean mayReview(String documentId, String userId) {
                    return false;
                }

                @Override
                public Facts declared(String journeyId) {
                    return Facts.NONE;
                }

                @Override
                public boolean ownsJourney(String journeyId, String userId) {
                    return true;
                }
            };
        }

        @Bean
        ServletRegistrationBean<HttpServlet> door(UploadDesk desk, Documents documents) {
            return new ServletRegistrationBean<>(new Receiver(desk, documents), PATH);
        }
    }

    private static final class Receiver extends HttpServlet {

        private final transient UploadDesk desk;
        private final transient Documents documents;

        Receiver(UploadDesk desk, Documents documents) {
            this.desk = desk;
            this.documents = documents;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String task = request.getParameter("task");
            String person = "applicant-" + task;
            documents.giveConsent("journey-" + task, person);
            UploadAnswer answer = desk.receive(
                    new UploadDesk.Sender(task, person, "a.jpg", false, false),
                    request.getContentLengthLong(),
                    request.getInputStream());
            response.getWriter()
                    .print(
                            answer instanceof UploadAnswer.Judged judged
                                            && judged.documentId().isPresent()
                                    ? "accepted"
                                    : answer.toString());
        }
    }
}
