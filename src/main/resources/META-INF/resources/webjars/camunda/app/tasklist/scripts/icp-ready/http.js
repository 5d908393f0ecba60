// The three interfaces that Tasklist's forms ask: the product's own, the engine's, the public one.
import { Refused, call, parsed, root, token } from '../../../../../ui/api.js';
import { language, say } from '../../../../../ui/words.js';

const PLUGIN = 'camunda/api/tasklist/plugin/icp-ready/default';
const ENGINE = 'camunda/api/engine/engine/default';

export const pluginUrl = path => root + PLUGIN + path;

export const ofPlugin = (path, options) => ask(PLUGIN + path, options);
export const ofEngine = (path, options) => ask(ENGINE + path, options);
export const ofApplication = (path, options) => ask(path.slice(1), options);

const ask = (path, { method = 'GET', json } = {}) => call(method, path, { body: json });

/**
 * Sends a picture and tells how far it is, from 0 to 1.
 *
 * @returns a promise of the parsed answer, with `cancel()` beside it
 */
export function sendPicture(path, picture, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open('POST', pluginUrl(path));
    request.setRequestHeader('X-XSRF-TOKEN', token());
    request.setRequestHeader('Accept-Language', language);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', event => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && body) {
        resolve(body);
      } else {
        reject(new Refused(request.status, body));
      }
    });
    request.addEventListener('error', () =>
      reject(new Error(say('common.offline'))));
    request.addEventListener('abort', () =>
      reject(new Error(say('upload.cancelled'))));
    request.send(picture);
  });
  done.cancel = () => request.abort();
  return done;
}
