// The resources below /api with the login of the web applications.

const BASE = new URL('../api', import.meta.url).pathname;
const TOKEN = 'X-XSRF-TOKEN';

let token = '';

/** An answer that is not a success; `problem` is the server's problem+json, when it sent one. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** Every answer brings the token that the next change must carry. */
export async function call(method, path, language, body) {
  const answer = await fetch(BASE + path, {
    method,
    headers: {
      'Accept-Language': language,
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'GET' ? {} : { [TOKEN]: token }),
    },
    body: body && JSON.stringify(body),
  });
  token = answer.headers.get(TOKEN) ?? token;
  const type = answer.headers.get('Content-Type') ?? '';
  const content = type.includes('json') ? await answer.json() : null;
  if (!answer.ok) {
    throw new Refused(answer.status, content);
  }
  return content;
}
