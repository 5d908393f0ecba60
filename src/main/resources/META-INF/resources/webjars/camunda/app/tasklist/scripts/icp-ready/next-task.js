import { ofEngine } from './http.js';

/**
 * After completion, opens the task of the same journey that the same person has to do next: a failed
 * check is then answered at once, with its findings, in the place where the person looks.
 */
export async function openNextTask(camForm) {
  const { processInstanceId, urlParams } = camForm.options;
  if (!camForm.taskId || !processInstanceId) {
    return;
  }
  const query = new URLSearchParams({
    processInstanceId,
    assignee: urlParams.userId,
    sortBy: 'created',
    sortOrder: 'desc',
  });
  const tasks = await ofEngine(`/task?${query}`).catch(() => []);
  const next = tasks.find(task => task.id !== camForm.taskId);
  if (next) {
    openTask(next.id);
  }
}

export function openTask(taskId) {
  const search = new URLSearchParams((window.location.hash.split('?')[1] || ''));
  search.set('task', taskId);
  search.set('forceDisplayTask', 'true');
  search.delete('detailsTab');
  window.location.hash = `#/?${search}`;
}
