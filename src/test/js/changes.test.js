import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf } from '../../main/resources/static/hooks/changes.js';

const STANDARD = { format: 'standard', targetUrl: 'https://example.com/icp' };
const ROBOT = { format: 'wecom', targetUrl: 'https://qyapi.weixin.qq.com/…' };

function given(targetUrl, description = '') {
  const data = new FormData();
  data.set('targetUrl', targetUrl);
  data.set('description', description);
  data.append('events', '*');
  return data;
}

test('an address that is as it was is not sent', () => {
  assert.deepEqual(changesOf(STANDARD, given(' https://example.com/icp ', ' On duty ')), { events: ['*'], description: 'On duty' });
});

test('another address is sent, and so is none: the server says what is wrong with it', () => {
  assert.equal(changesOf(STANDARD, given('https://example.com/new')).targetUrl, 'https://example.com/new');
  assert.equal(changesOf(STANDARD, given('')).targetUrl, '');
});

test('the hidden address of a robot stays unless another is given', () => {
  assert.ok(!('targetUrl' in changesOf(ROBOT, given(''))));
  assert.equal(changesOf(ROBOT, given('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=new')).targetUrl,
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=new');
});

test('a description that was emptied is taken away', () => {
  assert.equal(changesOf(STANDARD, given(STANDARD.targetUrl)).description, null);
});
