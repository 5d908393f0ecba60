import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oldestFirst } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/icp-ready/oldest-first.js';

const sorting = hash => new URLSearchParams(hash.split('?')[1]).get('sorting');
const sortedBy = (sortBy, sortOrder) => `#/?${new URLSearchParams({ sorting: JSON.stringify([{ sortBy, sortOrder }]), task: 'a' })}`;

test('what waited longest comes first where nobody sorts otherwise', () => {
  for (const hash of ['', '#/', sortedBy('created', 'desc')]) {
    assert.deepEqual(JSON.parse(sorting(oldestFirst(hash))), [{ sortBy: 'created', sortOrder: 'asc' }]);
  }
  assert.match(oldestFirst(sortedBy('created', 'desc')), /task=a/);
});

test('another order and another page stay as they are', () => {
  for (const hash of [sortedBy('dueDate', 'asc'), '#/filings?journey=a']) {
    assert.equal(oldestFirst(hash), hash);
  }
});
