// What the modules find in a browser: here from the files that the server would answer with.
import { readFileSync } from 'node:fs';

const resources = new URL('../../main/resources/', import.meta.url);

/** The words of one language, as the server gives them. */
function words(language) {
  const tag = language.replace('-', '_');
  const lines = ['screens', 'labels'].flatMap(name =>
    readFileSync(new URL(`messages-${name}_${tag}.properties`, resources), 'utf8').split('\n'));
  return Object.fromEntries(lines.filter(line => /^[^#]\S*\s*=/.test(line)).map(line => {
    const [, key, pattern] = line.match(/^(\S+?)\s*=\s*(.*)$/);
    return [key, pattern.replace(/\\u([0-9a-f]{4})/g, (whole, code) => String.fromCharCode(parseInt(code, 16)))];
  }));
}

const kept = new Map([['icp-ready.language', 'en']]);

globalThis.localStorage = { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
globalThis.document = { cookie: '' };
globalThis.fetch = async url => {
  const language = /words\/(.+)$/.exec(String(url))?.[1];
  return language
    ? { ok: true, json: async () => words(language) }
    : globalThis.answerTo(String(url));
};
