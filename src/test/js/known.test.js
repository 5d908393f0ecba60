import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsLeftOut, isStuck, knownDays, unsaidSteps } from '../../main/resources/static/self-check/known.js';

const step = (status, findings = []) => ({ status, findings });
const block = (...fields) => ({ severity: 'BLOCK', rule: 'X', fields });
const answer = (steps, earliestSubmissionDate = '2027-01-01', latestSubmissionDate = '2027-06-01') => ({
  steps: { profile: step('PASS'), account: step('PASS'), domain: step('PASS'), server: step('PASS'), documents: step('MISSING'), ...steps },
  earliestSubmissionDate,
  latestSubmissionDate,
});
const everything = () => true;
const allBut = path => other => other !== path;

test('documents are gathered later, any other step without an answer is unknown', () => {
  assert.deepEqual(unsaidSteps(answer()), []);
  assert.deepEqual(unsaidSteps(answer({ domain: step('MISSING'), server: step('MISSING') })), ['domain', 'server']);
});

test('days are known once everything that bounds them was said', () => {
  assert.deepEqual(knownDays(answer(), everything, everything), { earliest: '2027-01-01', latest: '2027-06-01', unsaidSteps: [], unsaidFacts: [] });
  assert.equal(knownDays(answer({}, '2027-01-01', null), everything, everything).latest, null);
});

test('no day is known while a step that bounds it has no answer', () => {
  assert.deepEqual(knownDays(answer({ domain: step('MISSING'), profile: step('MISSING') }), everything, everything),
    { earliest: undefined, latest: undefined, unsaidSteps: ['domain'], unsaidFacts: [] });
});

test('the last day is unknown while an end was asked for and not said', () => {
  const days = knownDays(answer(), allBut('server.expiresOn'), everything);
  assert.deepEqual(days, { earliest: '2027-01-01', latest: undefined, unsaidSteps: [], unsaidFacts: ['server.expiresOn'] });
  assert.equal(knownDays(answer(), allBut('server.expiresOn'), allBut('server.expiresOn')).latest, '2027-06-01');
});

test('a finding about what was not said leaves the days unknown, any other leaves none', () => {
  const unsaid = answer({ domain: step('BLOCKED', [block('domain.expiresOn')]) }, null, null);
  assert.deepEqual(knownDays(unsaid, allBut('domain.expiresOn'), everything),
    { earliest: undefined, latest: undefined, unsaidSteps: [], unsaidFacts: ['domain.expiresOn'] });
  const broken = answer({ domain: step('BLOCKED', [block('domain.name')]), server: step('MISSING') }, null, null);
  assert.equal(knownDays(broken, everything, everything).earliest, null);
});

test('what was left out is told once: where it blocks, or in the list', () => {
  const unanswered = ['leader.legalRepresentative', 'domain.name', 'service.name'];
  assert.deepEqual(factsLeftOut(unanswered, [block('leader.legalRepresentative')]), ['domain.name', 'service.name']);
});

test('dates that exclude each other leave no day, though nothing fails and much is unsaid', () => {
  const stuck = { ...answer({ server: step('MISSING') }, null, null), excludingBounds: [{ limit: 'FROM' }, { limit: 'UNTIL' }] };
  assert.equal(isStuck(stuck), true);
  assert.equal(knownDays(stuck, everything, everything).earliest, null);
  assert.equal(isStuck({ ...stuck, steps: { domain: step('BLOCKED', [block('domain.expiresOn')]) } }), false);
  assert.equal(isStuck(answer()), false);
});
