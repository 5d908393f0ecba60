// Requests to our own server, with the login and the token of the web applications where there is one.
import { language, say } from './words.js';

const TOKEN = 'X-XSRF-TOKEN';
const COOKIE = 'XSRF-TOKEN=';

/** Address of the application itself, ends with a slash. */
export const root = new URL('..', import.meta.url).pathname;

let answeredToken = '';

/** An answer that is no success, in the server's own words; `status` 0 when no answer came. */
export class Refused extends Error {
  constructor(status, problem, retryAfter = 0) {
    super(sentence(status, problem));
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with which field: `[{field, message}]`. */
  get errors() {
    return this.problem?.errors ?? [];
  }
}

/** A fault of the server is told without its inner workings. */
function sentence(status, problem) {
  if (status === 0) {
    return say('common.offline');
  }
  if (status >= 500 && status !== 503) {
    return say('common.serverFailed');
  }
  return problem?.detail || problem?.message || problem?.title || say('common.noReason', { status });
}

/** The token that everything which changes something must carry: where no cookie is, the last answer brought it. */
export function token() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith(COOKIE));
  return cookie ? decodeURIComponent(cookie.slice(COOKIE.length)) : answeredToken;
}

/**
 * Asks the server.
 *
 * @param path below the application, without a slash before it
 * @returns the parsed body, null where there is none
 */
export async function call(method, path, { body, signal } = {}) {
  let answer;
  try {
    answer = await fetch(root + path, { method, headers: headers(method, body), body: body && JSON.stringify(body), signal });
  } catch (failure) {
    throw failure.name === 'AbortError' ? failure : new Refused(0);
  }
  answeredToken = answer.headers.get(TOKEN) ?? answeredToken;
  const said = parsed(await answer.text());
  if (!answer.ok) {
    throw new Refused(answer.status, said, Number(answer.headers.get('Retry-After')));
  }
  return said;
}

function headers(method, body) {
  return {
    'Accept': 'application/json',
    'Accept-Language': language,
    ...(body && { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && { [TOKEN]: token() }),
  };
}

/** The JSON in a text; null when it is none. */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
