/**
 * Conditions as the pages write them of what is no fact, in the form of the vocabulary:
 * `document.dated=true & documentLongTerm!=true`.
 */
export const conditions = text => text.split('&').map(part => {
  const [, path, operator, wanted] = part.trim().match(/^([\w.]+)\s*(!?=)\s*(.*)$/);
  return { path, not: operator === '!=', values: wanted.split('|').map(value => value.trim()) };
});
