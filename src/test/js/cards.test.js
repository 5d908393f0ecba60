import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfAnother, size } from '../../main/resources/static/ui/cards.js';

const card = (documentType, facts = {}) =>
  ({ documentType, subjectKind: 'INDIVIDUAL', subjectIdNumber: '1x', leaderIdNumber: '1X', serviceLeaderIdNumber: '2', ...facts });

test('a number of bytes just beside a limit is not said to be the limit', () => {
  assert.equal(size(204_799), '199.9 KB');
  assert.equal(size(204_800), '200 KB');
  assert.equal(size(4_194_304), '4 MB');
  assert.equal(size(4_194_305, Math.ceil), '4.01 MB');
});

test('in the filing of an individual every other card is another’s; whose a card of a unit is, is asked', () => {
  assert.equal(isOfAnother(card('SUBJECT_LEADER_ID')), false);
  assert.equal(isOfAnother(card('SERVICE_LEADER_ID')), true);
  assert.equal(isOfAnother(card('SERVICE_LEADER_ID', { subjectKind: 'ENTERPRISE' })), false);
  assert.equal(isOfAnother(card('ORGANIZER_CERTIFICATE')), false);
});
