import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPlainWords } from '../../main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/icp-ready/plain-words.js';

test('a notification tells what went wrong, without the names of Tasklist’s data, and once', () => {
  assert.deepEqual(inPlainWords({ status: '<task> <- It was handed over', message: '<task> <- It was handed over', scope: 1 }),
    { status: 'It was handed over', message: undefined, scope: 1 });
  assert.deepEqual(inPlainWords({ status: 'Failed', message: 'Name < 3' }), { status: 'Failed', message: 'Name < 3' });
});
