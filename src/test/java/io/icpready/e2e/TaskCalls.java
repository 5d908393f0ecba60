package io.icpready.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a person’s window asks of the engine without showing it. */
final class TaskCalls {

    private final Page page;

    TaskCalls(Page page) {
        this.page = page;
    }

    /** Begins a filing. Gives its id. */
    String begin(Map<String, Object> answers) {
        String path = "/process-definition/key/IcpFilingPreparation/submit-form";
        return (String) submitForm(path, answers).get("id");
    }

    /**
     * Sends a form as Tasklist would.
     *
     * @param path below the engine's REST, for example {@code /task/{id}/submit-form}
     * @return what the engine answers; nothing for a task
     */
    @SuppressWarnings("unchecked")
    Map<String, Object> submitForm(String path, Map<String, Object> answers) {
        Object answer = page.evaluate("""
                async ([path, answers]) => {
                  const token = document.cookie.split('; ')
                    .find(cookie => cookie.startsWith('XSRF-TOKEN=')).substring(11);
                  const types = { string: 'String', boolean: 'Boolean', number: 'Integer' };
                  const variables = Object.fromEntries(Object.entries(answers)
                    .map(([name, value]) => [name, { value, type: types[typeof value] }]));
                  const answer = await fetch('/camunda/api/engine/engine/default' + path, {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
                    body: JSON.stringify({ variables }),
                  });
                  if (!answer.ok) {
                    throw new Error(answer.status + ' ' + path + ' ' + await answer.text());
                  }
                  return answer.status === 200 ? answer.json() : {};
                }
                """, List.of(path, answers));
        return (Map<String, Object>) answer;
    }

    /** Tasks of this kind in the person's filters, oldest first. */
    @SuppressWarnings("unchecked")
    List<String> idsOf(String element) {
        return (List<String>) page.evaluate("""
                        async element => {
                          const engine = '/camunda/api/engine/engine/default';
                          const token = document.cookie.split('; ')
                            .find(cookie => cookie.startsWith('XSRF-TOKEN=')).substring(11);
                          const headers = {
                            Accept: 'application/json',
                            'Content-Type': 'application/json',
                            'X-XSRF-TOKEN': token,
                          };
                          const filters = await (await fetch(engine + '/filter?resourceType=Task', { headers })).json();
                          const body = JSON.stringify({ sorting: [{ sortBy: 'created', sortOrder: 'asc' }] });
                          const found = new Set();
                          for (const filter of filters) {
                            const url = engine + '/filter/' + filter.id + '/list?firstResult=0&maxResults=50';
                            const tasks = await (await fetch(url, { method: 'POST', headers, body })).json();
                            tasks.filter(task => task.taskDefinitionKey === element)
                              .forEach(task => found.add(task.id));
                          }
                          return [...found];
                        }
                        """, element);
    }
}
