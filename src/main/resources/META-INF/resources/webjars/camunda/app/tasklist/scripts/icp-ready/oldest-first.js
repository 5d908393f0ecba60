const OLDEST = JSON.stringify([{ sortBy: 'created', sortOrder: 'asc' }]);
const NEWEST = JSON.stringify([{ sortBy: 'created', sortOrder: 'desc' }]);

/**
 * The address of Tasklist with what waited longest at the top, as reviews are worked off; as it is on
 * another page, and where somebody sorts otherwise.
 */
export function oldestFirst(hash) {
  const [page, query = ''] = hash.replace(/^#/, '').split('?');
  const search = new URLSearchParams(query);
  if (!['', '/'].includes(page) || ![null, NEWEST].includes(search.get('sorting'))) {
    return hash;
  }
  search.set('sorting', OLDEST);
  return `#/?${search}`;
}
