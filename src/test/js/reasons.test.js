import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const resources = '../../main/resources/';
const read = path => readFileSync(new URL(resources + path, import.meta.url), 'utf8');
const found = (text, pattern) => [...text.matchAll(pattern)];
const labels = language => Object.fromEntries(
  found(read(`messages-labels_${language}.properties`), /^reviewPoint\.(\w+)\s*=\s*(.+)$/gm).map(([, point, label]) => [point, label]));

test('what a reviewer ticks is the fault that the applicant is told, in either language', () => {
  const reasons = found(read('static/ui/reasons.js'),
    /^ {2}(\w+): \['(.+)', '(.+)'\],$/gm);
  assert.ok(reasons.length > 0);
  assert.deepEqual(labels('zh_CN'), Object.fromEntries(reasons.map(([, point, chinese]) => [point, chinese])));
  assert.deepEqual(labels('en'), Object.fromEntries(reasons.map(([, point, , english]) => [point, english])));
});
