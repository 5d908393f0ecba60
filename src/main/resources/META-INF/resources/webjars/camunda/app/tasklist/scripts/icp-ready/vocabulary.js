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
  return { ...said, byPath };
}

/** The label of a constant, or the constant itself when it has none. */
export function labelOf(options, value) {
  const found = (options || []).find(option => option.value === value);
  return found ? found.label : value;
}
