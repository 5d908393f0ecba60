import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TASKS, asksForMore } from '../../main/resources/static/ui/arrival.js';

test('the front page, and what Tasklist writes into its address by itself, ask for nothing', () => {
  for (const hash of ['', '#', '#/', '#/?filter=abc&sorting=%5B%5D']) {
    assert.equal(asksForMore(hash), false, hash);
  }
});

test('a task, a beginning, another page and the list itself are asked for', () => {
  for (const hash of ['#/?task=abc', '#/?filter=x&task=abc', '#/?processStart=IcpFilingPreparation', '#/filings', TASKS]) {
    assert.equal(asksForMore(hash), true, hash);
  }
});
