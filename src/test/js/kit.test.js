import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, Refused } from '../../main/resources/static/ui/api.js';
import { scale } from '../../main/resources/static/ui/calendar.js';
import { day, dayAndWeekday, months, toDay, toNumber } from '../../main/resources/static/ui/dates.js';
import { hold, inputOf, inWords, isAsked, labelOf, nested, offered, parsed, variableOf } from '../../main/resources/static/ui/facts.js';
import { gravestFirst, questionOf, readable, references, stepKey, titleOf, toldOnce, webAddress } from '../../main/resources/static/ui/findings.js';
import { chosenLanguage, otherThan, rememberLanguage } from '../../main/resources/static/ui/language.js';
import { phrase } from '../../main/resources/static/ui/phrase.js';
import { language, say, speak } from '../../main/resources/static/ui/words.js';

const answer = (status, body, headers = {}) => {
  globalThis.answerTo = async () => new Response(body && JSON.stringify(body), { status, headers });
};

test('a pattern takes values and the plural that its language asks for', () => {
  const pattern = '{count, plural, one {# day} other {# days}} of {month}';
  assert.equal(phrase(pattern, { count: 1, month: 'May' }, 'en'), '1 day of May');
  assert.equal(phrase(pattern, { count: 3, month: 'May' }, 'en'), '3 days of May');
  assert.equal(phrase('{unknown} stays', {}, 'en'), '{unknown} stays');
});

test('words come in the chosen language, and a key without words says itself', async () => {
  assert.equal(say('common.yes'), 'Yes');
  await speak('zh-CN');
  assert.equal(say('common.yes'), '是');
  assert.equal(language, 'zh-CN');
  await speak('en');
  assert.equal(say('no.such.key'), 'no.such.key');
});

test('the choice of a language is remembered', () => {
  rememberLanguage('zh-CN');
  assert.equal(chosenLanguage(), 'zh-CN');
  rememberLanguage(otherThan('zh-CN'));
  assert.equal(chosenLanguage(), 'en');
});

test('days know no zone, and months begin on their first', () => {
  assert.equal(toDay(toNumber('2028-02-29') + 1), '2028-03-01');
  assert.equal(day('2027-01-05'), '5 January 2027');
  assert.equal(dayAndWeekday('2027-01-05'), 'Tue 5 January 2027');
  assert.deepEqual(months('2026-11-28', '2027-02-01'), ['2026-12-01', '2027-01-01', '2027-02-01']);
  assert.deepEqual(months('2026-11-28', '2026-11-30'), []);
});

test('a day stands on the bar where it lies between the ends', () => {
  const place = scale('2027-01-01', '2027-01-11');
  assert.deepEqual(['2026-01-01', '2027-01-06', '2028-01-01'].map(place), ['0%', '50%', '100%']);
});

test('a control gives what it says in the form of its fact', () => {
  assert.equal(parsed({ form: 'INTEGER' }, '12'), 12);
  assert.equal(parsed({ form: 'FLAG' }, 'false'), false);
  assert.equal(parsed({ form: 'TEXT' }, '  '), null);
  assert.equal(inputOf({ form: 'DATE' }).type, 'date');
  assert.equal(inputOf({ form: 'TEXT', maximum: 9 }).maxlength, 9);
});

test('SRV-01: a city alone stands for the region that is named after it', () => {
  const regions = [
    { value: 'cn-hangzhou', label: '华东1（杭州）' }, { value: 'cn-beijing', label: 'China (Beijing)' },
    { value: 'cn-hongkong', label: '中国香港' },
  ];
  const said = text => parsed({ form: 'TEXT', suggestions: regions }, text);
  assert.deepEqual(['杭州', ' 杭州市 ', 'Hangzhou', 'HANG ZHOU', 'beijing'].map(said),
    ['华东1（杭州）', '华东1（杭州）', '华东1（杭州）', '华东1（杭州）', 'China (Beijing)']);
  assert.deepEqual(['杭州第二机房', '市', 'cn-hangzhou', 'us-west-1', '华东1'].map(said),
    ['杭州第二机房', '市', 'cn-hangzhou', 'us-west-1', '华东1']);
  assert.equal(parsed({ form: 'TEXT', suggestions: [...regions, { value: 'cn-x', label: '华东9（杭州）' }] }, '杭州'), '杭州');
  assert.equal(parsed({ form: 'TEXT' }, '杭州'), '杭州');
});

test('a value is told in words', () => {
  const options = [{ value: 'A', label: 'First' }, { value: 'B', label: 'Second' }];
  assert.equal(inWords({ form: 'FLAG' }, true, say), 'Yes');
  assert.equal(inWords({ form: 'CHOICES', options }, 'A,B', say), 'First, Second');
  assert.equal(inWords({ form: 'CHOICES', options }, ['B'], say), 'Second');
  assert.equal(inWords({ form: 'TEXT' }, '', say), null);
  assert.equal(labelOf(options, 'C'), 'C');
});

test('answers narrow what a choice offers', () => {
  const field = { offers: [{ when: [{ path: 'subject.kind', not: false, values: ['INDIVIDUAL'] }], values: ['SELF'] }] };
  assert.deepEqual(offered(field, () => 'INDIVIDUAL'), ['SELF']);
  assert.equal(offered(field, () => 'ENTERPRISE'), undefined);
});

test('a fact is asked after the answers that make it matter', () => {
  const unit = { path: 'subject.kind', not: true, values: ['INDIVIDUAL'] };
  assert.equal(isAsked({}, () => null), true);
  assert.equal(isAsked({ askedWhen: [unit] }, () => 'ENTERPRISE'), true);
  assert.equal(isAsked({ askedWhen: [unit] }, () => 'INDIVIDUAL'), false);
  assert.equal(isAsked({ askedWhen: [unit] }, () => ''), false);
  assert.equal(hold([{ path: 'a', not: false, values: ['true'] }, { path: 'a', not: true, values: [] }], () => true), true);
  assert.equal(hold([{ path: 'service.industries', not: false, values: ['NEWS'] }], () => 'FOOD,NEWS'), true);
});

test('facts are nested as the pre-check reads them', () => {
  const facts = [['domain.name', 'example.cn'], ['domain.expiresOn', null], ['submissionDate', '2027-01-01']];
  assert.deepEqual(nested(facts), { domain: { name: 'example.cn' }, submissionDate: '2027-01-01' });
  assert.equal(variableOf('domain.expiresOn'), 'domainExpiresOn');
});

test('findings stand gravest first, with their sources', () => {
  assert.deepEqual(gravestFirst([{ severity: 'INFO' }, { severity: 'BLOCK' }]).map(({ severity }) => severity), ['BLOCK', 'INFO']);
  assert.deepEqual(references('A, B', { A: { title: 'Law' } }), [{ id: 'A', title: 'Law' }, { id: 'B' }]);
  assert.equal(titleOf({ id: 'A', title: 'Law', date: '../2024' }, say), 'Law (as of 2024)');
  assert.equal(readable('2023/2024', say), '2023 – 2024');
  assert.equal(webAddress('https://example.com/a b'), 'https://example.com/a');
  assert.equal(webAddress('printed'), null);
  assert.equal(say(stepKey('preApproval')), 'Pre-approval');
});

test('a refusal says what the server said, a fault not what is inside', async () => {
  answer(400, { detail: 'So not.', errors: [{ field: 'a', message: 'b' }] });
  await assert.rejects(call('GET', 'x'), refused => refused instanceof Refused && refused.message === 'So not.' && refused.errors.length === 1);
  answer(500, { detail: 'NullPointerException' });
  await assert.rejects(call('GET', 'x'), refused => refused.message === say('common.serverFailed'));
  answer(429, {}, { 'Retry-After': '3' });
  await assert.rejects(call('GET', 'x'), refused => refused.retryAfter === 3);
  globalThis.answerTo = async () => Promise.reject(new TypeError('no network'));
  await assert.rejects(call('GET', 'x'), refused => refused.status === 0 && refused.message === say('common.offline'));
});

test('an answer is parsed, or null where there is no body', async () => {
  answer(200, { a: 1 });
  assert.deepEqual(await call('GET', 'x'), { a: 1 });
  answer(204);
  assert.equal(await call('DELETE', 'x'), null);
});

const question = (path, visible, copiedFrom) => ({ path, visible, copiedFrom, concerns: ({ fields }) => fields.includes(path) });

test('MAT-04: what is said of a copied answer leads to the question that it is copied from', () => {
  const subject = question('subject.idNumber', true);
  const fields = [subject, question('leader.idNumber', false, 'subject.idNumber'), question('serviceLeader.idNumber', false, 'leader.idNumber')];
  assert.equal(questionOf(fields, { fields: ['serviceLeader.idNumber'] }), subject);
  assert.equal(questionOf([question('domain.name', false)], { fields: ['domain.name'] }), undefined);
});

test('one wrong number of a person in three roles is told once; what concerns a role alone is told there', () => {
  const fields = [
    { path: 'subject.idNumber' },
    { path: 'leader.idNumber', copiedFrom: 'subject.idNumber' },
    { path: 'serviceLeader.idNumber', copiedFrom: 'leader.idNumber' },
    { path: 'serviceLeader.residency', copiedFrom: 'leader.residency' },
  ];
  const wrong = path => ({ rule: 'MAT-04', severity: 'BLOCK', fields: [path] });
  const all = [wrong('subject.idNumber'), wrong('leader.idNumber'), wrong('serviceLeader.idNumber')];
  assert.deepEqual(toldOnce(fields, all), [all[0]]);
  assert.deepEqual(toldOnce(fields, [all[1], all[2]]), [all[1]]);
  assert.deepEqual(toldOnce(fields, [{ ...all[0], rule: 'MAT-03' }, all[1]]).length, 2);
  assert.deepEqual(toldOnce([], all), all);
  assert.deepEqual(toldOnce(fields, [{ rule: 'NAM-01', severity: 'WARN' }]).length, 1);
});
