package io.icpready.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.WebSession;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What people look at while they work. */
final class Pages {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TIMES = 9;
    private static final String MONITOR = "/camunda/api/cockpit/plugin/icp-ready-monitor/default";
    private static final String OLDEST_FIRST = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}]}";

    private Pages() {}

    /** Milliseconds of each page, the median of some. */
    static Map<String, Double> times(int port) {
        WebSession applicant = WebSession.login(port, "applicant", "applicant");
        WebSession reviewer = WebSession.login(port, "reviewer", "reviewer");
        WebSession manager = WebSession.anonymous(port);
        manager.tryLogin("cockpit", "manager", "manager");
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("own tasks", millis(() -> tasks(applicant)));
        times.put("own filings", millis(() -> applicant.get(WebSession.PLUGIN + "/journeys")));
        times.put("review queue", millis(() -> tasks(reviewer)));
        times.put("search that finds all", millis(() -> manager.get(MONITOR + "/journeys?q=%E9%9D%92%E5%B3%B0")));
        times.put("search that finds none", millis(() -> manager.get(MONITOR + "/journeys?q=nobody")));
        times.put("list of filings", millis(() -> manager.get(MONITOR + "/journeys")));
        times.put("dashboard", millis(() -> manager.get(MONITOR + "/dashboard")));
        return times;
    }

    /** The first page of every filter that a person sees, as Tasklist asks. */
    private static HttpResponse<String> tasks(WebSession person) {
        HttpResponse<String> filters = person.get(WebSession.ENGINE + "/filter?resourceType=Task");
        HttpResponse<String> last = filters;
        for (JsonNode filter : json(filters)) {
            last = person.postJson(
                    WebSession.ENGINE + "/filter/" + filter.get("id").asText() + "/list?firstResult=0&maxResults=15",
                    OLDEST_FIRST);
        }
        return last;
    }

    private static double millis(Supplier<HttpResponse<String>> page) {
        double[] millis = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = page.get();
            millis[time] = (System.nanoTime() - asked) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        answer.statusCode() + " " + answer.uri().getPath());
            }
        }
        return Figures.median(millis);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
