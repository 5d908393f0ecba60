// Where a manager arrives: at all filings, once per login. After that Tasklist is a way like any other.

const ARRIVED = 'icp-ready.arrived';

/** In the hash of Tasklist's address: that the list of tasks itself is meant. */
export const TASKS = '#/?tasks';

const DEEP = ['task', 'processStart', 'tasks'];

/** Whether an address of Tasklist asks for something of its own, not just for the front page. */
export function asksForMore(hash) {
  const [page, query = ''] = hash.replace(/^#/, '').split('?');
  const asked = new URLSearchParams(query);
  return !['', '/'].includes(page) || DEEP.some(name => asked.has(name));
}

/** Notes that somebody is where they wanted to be, in this window and until they leave. */
export const arrive = () => sessionStorage.setItem(ARRIVED, 'true');

export const hasArrived = () => sessionStorage.getItem(ARRIVED) !== null;

export const depart = () => sessionStorage.removeItem(ARRIVED);
