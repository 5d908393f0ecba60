import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleEvents } from '../../main/resources/static/hooks/events.js';

const boxes = (...ticked) => ['*', 'task.reminder', 'journey.ready'].map(value => ({ value, checked: ticked.includes(value) }));
const ticked = all => all.filter(({ checked }) => checked).map(({ value }) => value);

test('one event takes back that all are wanted', () => {
  const all = boxes('*', 'task.reminder');
  settleEvents(all, all[1]);
  assert.deepEqual(ticked(all), ['task.reminder']);
});

test('all of them take back the single ones', () => {
  const all = boxes('*', 'task.reminder', 'journey.ready');
  settleEvents(all, all[0]);
  assert.deepEqual(ticked(all), ['*']);
});

test('what is unticked changes nothing else', () => {
  const all = boxes('journey.ready');
  settleEvents(all, all[1]);
  assert.deepEqual(ticked(all), ['journey.ready']);
});
