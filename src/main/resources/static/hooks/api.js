// The resource /api/hooks with the login of the web applications.

const BASE = new URL('../api/hooks', import.meta.url).pathname;
const LOGIN = new URL('../camunda/app/cockpit/', import.meta.url).pathname;

/** An answer that is not a success; `problem` is the server's problem+json, when it sent one. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

export async function call(method, path, language, body) {
  const answer = await fetch(BASE + path, {
    method,
    headers: {
      'Accept-Language': language,
      // Keeps the browser from asking for a password itself.
      'X-Requested-With': 'XMLHttpRequest',
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'GET' ? {} : { 'X-XSRF-TOKEN': await token() }),
    },
    body: body && JSON.stringify(body),
  });
  const type = answer.headers.get('Content-Type') ?? '';
  const content = type.includes('json') ? await answer.json() : null;
  if (!answer.ok) {
    throw new Refused(answer.status, content);
  }
  return content;
}

/** The token that the web applications give to their pages. */
async function token() {
  return cookie() ?? ((await fetch(LOGIN)).headers.get('X-XSRF-TOKEN') ?? cookie() ?? '');
}

function cookie() {
  const found = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : null;
}
