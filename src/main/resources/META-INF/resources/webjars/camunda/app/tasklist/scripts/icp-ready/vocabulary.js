import { ofApplication } from './http.js';

let loading;

/** Every fact with its form, bounds and labels; asked for once per page. */
export function vocabulary() {
  loading = loading || load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load() {
  const said = await ofApplication('/api/precheck/vocabulary');
  const byPath = new Map(said.fields.map(field => [field.path, field]));
  byPath.get('server.region').suggestions = said.regions;
  return { ...said, byPath };
}
