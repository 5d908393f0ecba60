package io.icpready.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.Groups;
import io.icpready.support.WebSession;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Accounts of applicants, a reviewer for each and a manager, made by the administrator as in Admin. */
final class People {

    /** Everybody's. */
    static final String PASSWORD = "Correct-Horse-9";

    static final String MANAGER = "watcher";

    private final int pairs;
    private final WebSession admin;

    People(int port, int pairs) {
        this.pairs = pairs;
        this.admin = WebSession.login(port, "admin", PASSWORD);
    }

    static String applicant(int number) {
        return "filer" + number;
    }

    static String reviewer(int number) {
        return "judge" + number;
    }

    void make() {
        make(MANAGER, Groups.MANAGERS);
        for (int number = 0; number < pairs; number++) {
            make(applicant(number), Groups.APPLICANTS);
            make(reviewer(number), Groups.REVIEWERS);
        }
    }

    private void make(String id, String group) {
        String user = """
                {"profile": {"id": "%s", "firstName": "F", "lastName": "L", "email": ""},
                 "credentials": {"password": "%s"}}
                """.formatted(id, PASSWORD);
        done(admin.postJson(WebSession.ENGINE + "/user/create", user));
        done(admin.send("PUT", WebSession.ENGINE + "/group/" + group + "/members/" + id, BodyPublishers.noBody()));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }
}
