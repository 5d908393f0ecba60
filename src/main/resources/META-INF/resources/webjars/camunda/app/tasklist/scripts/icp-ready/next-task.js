import { ofEngine, ofPlugin } from './http.js';

const PATIENCE = 12;
const PAUSE_IN_MILLISECONDS = 800;

let order;

/** In which order a person does what is open; a mere wait is nothing to do. */
function orderOfTasks() {
  order = order || ofPlugin('/tasks/order').catch(() => {
    order = undefined;
    return [];
  });
  return order;
}

/**
 * After completion, opens the task that the same person has to do next in the same journey, or the
 * first task of a journey just begun: a failed check is then answered at once, with its findings, in
 * the place where the person looks. What comes next may still be in the making, so it asks a few
 * times; when others or the clock are waited for, “my filings” tells so. It gives up when the person
 * has opened something else meanwhile.
 *
 * @param completed the task as it was, empty for a start form
 * @param options of the form: `ofReviewer`, `last` when nothing follows it
 */
export async function openNextTask(camForm, completed, options, left = options.last || options.ofReviewer ? 0 : PATIENCE) {
  const next = options.ofReviewer ? await nextReview(camForm) : await nextTask(camForm, completed);
  if (hasGoneElsewhere(camForm.taskId)) {
    return;
  }
  if (next) {
    refreshLists();
    openTask(next.id);
  } else if (left > 0 && await isInTheMaking(camForm.options)) {
    setTimeout(() => openNextTask(camForm, completed, options, left - 1), PAUSE_IN_MILLISECONDS);
  } else if (options.ofReviewer) {
    options.nothingLeft?.();
  } else {
    const { processInstanceId } = camForm.options;
    window.location.hash = processInstanceId ? `#/filings?journey=${processInstanceId}` : '#/filings';
  }
}

/**
 * Whether the filing goes on by itself just now, waiting for nobody, or waits for this person, whose task was made
 * since the tasks were asked for; of one just begun nothing is known yet.
 */
async function isInTheMaking({ processInstanceId }) {
  if (!processInstanceId) {
    return true;
  }
  const { steps } = await ofPlugin(`/journeys/${processInstanceId}`).catch(() => ({ steps: [] }));
  const open = steps.filter(({ state }) => state === 'OPEN');
  return open.length === 0 || open.some(({ waitingFor }) => waitingFor === 'ME');
}

/** True on another page, in another task, or in the middle of beginning a filing. */
function hasGoneElsewhere(completedTask) {
  const [page, query] = window.location.hash.replace(/^#/, '').split('?');
  const shown = new URLSearchParams(query || '');
  const chosen = shown.get('task');
  return (page !== '' && page !== '/')
    || Boolean(chosen && chosen !== completedTask)
    || Boolean(completedTask && shown.has('processStart'));
}

async function nextTask({ taskId, options }, completed) {
  const query = new URLSearchParams({
    assignee: options.urlParams.userId,
    processDefinitionKey: 'IcpFilingPreparation',
    sortBy: 'created',
    sortOrder: 'desc',
    maxResults: 50,
  });
  if (taskId) {
    query.set('processInstanceId', options.processInstanceId);
  }
  const keys = await orderOfTasks();
  const rank = task => keys.indexOf(task.taskDefinitionKey);
  const tasks = (await ofEngine(`/task?${query}`).catch(() => []))
    .filter(task => task.id !== taskId && rank(task) >= 0);
  // The same step of the same document once more: its check did not pass. What it is named after may have been mended.
  return tasks.find(task => task.description === completed.description)
    || tasks.sort((a, b) => rank(a) - rank(b))[0];
}

/** The review that has waited longest, of those that are one's own or nobody's: taken, so that one can begin. */
async function nextReview({ taskId, options }) {
  const { userId } = options.urlParams;
  const reviews = whose => ofEngine(`/task?${new URLSearchParams({
    taskDefinitionKey: 'ReviewDocument', ...whose, sortBy: 'created', sortOrder: 'asc', maxResults: 10,
  })}`).catch(() => []);
  const own = (await reviews({ assignee: userId })).filter(task => task.id !== taskId);
  return own[0] || take(await reviews({ unassigned: true }), userId);
}

/** Another reviewer may be quicker, and nobody takes a review of their own filing. */
async function take(reviews, userId) {
  for (const review of reviews) {
    const taken = await ofEngine(`/task/${review.id}/claim`, { method: 'POST', json: { userId } }).then(() => true, () => false);
    if (taken) {
      return review;
    }
  }
  return null;
}

/** Tasklist listens to this as to its own refresh button. */
function refreshLists() {
  const injector = window.angular && window.angular.element(document.body).injector();
  if (injector) {
    injector.get('$rootScope').$broadcast('refresh');
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
