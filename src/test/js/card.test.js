import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forCase, missingFor, standing } from '../../main/resources/static/ui/card.js';

const said = facts => path => facts[path] ?? null;
const is = (path, ...values) => ({ path, not: false, values });
const everybody = { text: 'everybody', cases: [] };
const individuals = { text: 'individuals', cases: [[is('subject.kind', 'INDIVIDUAL')]] };
const foreign = {
  text: 'foreign leaders',
  cases: [[is('leader.residency', 'OTHER')], [is('leader.legalRepresentative', 'false')]],
};
const texts = lines => lines.map(({ text }) => text);

test('a line stands here unless something said contradicts all its cases', () => {
  const lines = [everybody, individuals, foreign];
  assert.deepEqual(texts(forCase(lines, said({})).here), ['everybody', 'individuals', 'foreign leaders']);
  const { here, others } = forCase(lines, said({
    'subject.kind': 'ENTERPRISE', 'leader.residency': 'MAINLAND', 'leader.legalRepresentative': false,
  }));
  assert.deepEqual(texts(here), ['everybody', 'foreign leaders']);
  assert.deepEqual(texts(others), ['individuals']);
});

test('a line is judged once its rules have what they need', () => {
  const phone = { judgedBy: [{ rule: 'PHO-01' }], needs: ['leader.phone'] };
  assert.equal(standing(phone, said({})), 'WAITING');
  assert.deepEqual(missingFor(phone, said({})), ['leader.phone']);
  assert.equal(standing(phone, said({ 'leader.phone': '1' })), 'JUDGED');
  assert.equal(standing({ judgedBy: [], needs: [] }, said({})), 'OBSERVE');
  assert.equal(standing({ judgedBy: [{ rule: 'PRV-01' }], needs: [] }, said({})), 'JUDGED');
});
