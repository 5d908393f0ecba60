import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carriedOn, carry, carryOn, isCarried, othersIn, takeCarried, takenAlong } from '../../main/resources/static/ui/carried.js';
import { chosenLanguage } from '../../main/resources/static/ui/language.js';

const kept = new Map();
globalThis.sessionStorage = {
  getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: key => kept.delete(key),
};

test('answers of the self-check are carried by the names of the form, and taken once', () => {
  carry({ subject: { kind: 'ENTERPRISE', domainCount: 2 }, service: { industries: ['NEWS', 'FOOD'] }, submissionDate: '2027-03-10', documents: [{}] });
  assert.ok(isCarried());
  assert.deepEqual(takeCarried(), {
    subjectKind: 'ENTERPRISE', subjectDomainCount: 2, serviceIndustries: 'NEWS,FOOD', submissionDate: '2027-03-10',
  });
  assert.equal(takeCarried(), null);
  assert.ok(!isCarried());
});

test('what is asked later waits for the forms of the same filing', () => {
  carryOn('杭州青峰科技有限公司 青峰科技官网', { subjectDomainCount: 2, accountRegistered: true, domainName: 'example.cn', serverProduct: 'ECS', serviceName: '青峰科技官网' });
  assert.deepEqual(carriedOn('杭州青峰科技有限公司 青峰科技官网'), { accountRegistered: true, domainName: 'example.cn', serverProduct: 'ECS' });
  assert.deepEqual(carriedOn('another filing'), {});
});

test('the first language of the browser that is spoken here is taken, Chinese where none is', () => {
  const { localStorage } = globalThis;
  globalThis.localStorage = { getItem: () => null };
  const of = (...languages) => {
    Object.defineProperty(globalThis, 'navigator', { value: { languages, language: languages[0] }, configurable: true });
    return chosenLanguage();
  };
  assert.equal(of('de-DE', 'en-US', 'zh-CN'), 'en');
  assert.equal(of('ja', 'zh-TW', 'en'), 'zh-CN');
  assert.equal(of('fr'), 'zh-CN');
  globalThis.localStorage = localStorage;
});

test('another filing takes along who files and counts a domain more, and neither the name of the site nor the keys of an App', () => {
  assert.deepEqual(
    takenAlong({ subjectName: '李四', subjectDomainCount: 1, serviceType: 'WEBSITE', serviceName: '李四的书房', serviceAppPackage: 'cn.a' }),
    { subjectName: '李四', subjectDomainCount: 2, serviceType: 'WEBSITE' });
});

test('who was said to be somebody else is presumed to be nobody else any more', () => {
  assert.deepEqual(othersIn({ leaderLegalRepresentative: true, serviceLeaderLegalRepresentative: true, leaderName: '' }), []);
  assert.deepEqual(othersIn({ leaderLegalRepresentative: true, serviceLeaderLegalRepresentative: false }), ['serviceLeader']);
  assert.deepEqual(othersIn({ subjectName: '李四', leaderName: '王五' }), ['leader']);
});
