import { language, say } from './language.js';

const base = document.querySelector('base');
const applicationRoot = base.getAttribute('app-root');
const plugin = `${base.getAttribute('tasklist-api').replace(/\/$/, '')}/plugin/icp-ready/default`;
const engine = `${base.getAttribute('engine-api').replace(/\/$/, '')}/engine/default`;
/** The web applications live one level below the application's own root. */
const root = applicationRoot.replace(/\/[^/]*$/, '');

/** Answer of the server that is not a success, with its own sentence where it gave one. */
export class Refusal extends Error {
  constructor(status, body) {
    super(sentence(status, body));
    this.status = status;
    this.body = body;
  }
}

/** A fault of the server is told without its inner workings. */
function sentence(status, body) {
  if (status >= 500 && status !== 503) {
    return say([
      '服务器出错了，请稍后再试；如果一直这样，请联系管理员。',
      'The server failed; please try again later, and tell an administrator when it goes on.',
    ]);
  }
  const said = body && (body.detail || body.message || body.title);
  return said || say(['服务器没有给出说明（{status}）', 'The server gave no reason ({status})'], { status });
}

/** The token that the web application wants back with everything that changes something. */
export function csrfToken() {
  const pair = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.substring('XSRF-TOKEN='.length)) : '';
}

export function pluginUrl(path) {
  return plugin + path;
}

export const ofPlugin = (path, options) => call(plugin + path, options);
export const ofEngine = (path, options) => call(engine + path, options);
export const ofApplication = (path, options) => call(root + path, options);

async function call(url, { method = 'GET', json } = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = csrfToken();
  }
  if (json !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const answer = await fetch(url, {
    method,
    headers,
    credentials: 'same-origin',
    body: json === undefined ? undefined : JSON.stringify(json),
  });
  const body = await parsed(answer);
  if (!answer.ok) {
    throw new Refusal(answer.status, body);
  }
  return body;
}

async function parsed(answer) {
  const text = await answer.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch (notJson) {
    return null;
  }
}

/**
 * Sends a picture and tells how far it is, from 0 to 1.
 *
 * @returns a promise of the parsed answer, with `cancel()` beside it
 */
export function sendPicture(path, picture, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open('POST', plugin + path);
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      const body = json(request.responseText);
      if (request.status >= 200 && request.status < 300 && body) {
        resolve(body);
      } else {
        reject(new Refusal(request.status, body));
      }
    });
    request.addEventListener('error', () =>
      reject(new Error(say(['网络中断，请重试', 'The connection broke off; please try again']))));
    request.addEventListener('abort', () =>
      reject(new Error(say(['已取消', 'Cancelled']))));
    request.send(picture);
  });
  done.cancel = () => request.abort();
  return done;
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch (notJson) {
    return null;
  }
}
