import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spans } from '../../main/resources/static/hooks/spans.js';

const off = (day, more = {}) => ({ day, working: false, source: 'LAW', holiday: 'SPRING_FESTIVAL', ...more });

test('days of one holiday that follow one another stand in one line, across the end of a month too', () => {
  assert.deepEqual(spans([off('2027-01-31'), off('2027-02-01'), off('2027-02-02')]).map(({ first, last }) => [first, last]),
    [['2027-01-31', '2027-02-02']]);
});

test('a gap, another kind or another source begins a new line', () => {
  const days = [off('2027-02-05'), off('2027-02-07'), off('2027-02-08', { working: true }), off('2027-02-09', { source: 'MANAGER' })];
  assert.equal(spans(days).length, 4);
  assert.deepEqual(spans([]), []);
});
