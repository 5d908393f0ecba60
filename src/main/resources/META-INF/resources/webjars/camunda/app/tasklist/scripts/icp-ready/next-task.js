import { ofEngine } from './http.js';

/**
 * After completion, opens the task that the same person has to do next in the same journey, or the
 * first task of a journey just begun: a failed check is then answered at once, with its findings, in
 * the place where the person looks.
 */
export async function openNextTask(camForm) {
  const { taskId, options } = camForm;
  const query = new URLSearchParams({
    assignee: options.urlParams.userId,
    processDefinitionKey: 'IcpFilingPreparation',
    sortBy: 'created',
    sortOrder: 'desc',
    maxResults: 5,
  });
  if (taskId) {
    query.set('processInstanceId', options.processInstanceId);
  }
  const tasks = await ofEngine(`/task?${query}`).catch(() => []);
  const next = tasks.find(task => task.id !== taskId);
  if (next) {
    openTask(next.id);
  }
}

/** Shows a task in Tasklist, whatever filter is chosen. */
export function openTask(taskId) {
  const search = new URLSearchParams(window.location.hash.split('?')[1] || '');
  search.set('task', taskId);
  search.set('forceDisplayTask', 'true');
  search.delete('detailsTab');
  search.delete('processStart');
  window.location.hash = `#/?${search}`;
}
