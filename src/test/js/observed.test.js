import assert from 'node:assert/strict';
import test from 'node:test';
import { compared, isName } from '../../main/resources/static/ui/observed.js';

const SEEN = { expiresOn: '2028-05-01', registeredOn: '2020-05-01', registrar: 'Dynadot, LLC', registrarScope: null, holderName: null };
const said = answers => path => answers[path] ?? null;

test('what is empty is offered, what nobody said is not', () => {
  const { empty, differing } = compared(SEEN, said({}));
  assert.deepEqual(empty.map(({ path }) => path), ['domain.registrar', 'domain.registeredOn', 'domain.expiresOn']);
  assert.deepEqual(differing, []);
});

test('what says something else differs, another spelling does not', () => {
  const { empty, differing } = compared(SEEN, said({
    'domain.expiresOn': '2029-05-01', 'domain.registeredOn': '2020-05-01', 'domain.registrar': 'DYNADOT LLC',
  }));
  assert.deepEqual(empty, []);
  assert.deepEqual(differing, [{ path: 'domain.expiresOn', value: '2028-05-01' }]);
});

test('a name has a dot and two characters behind it', () => {
  ['example.com', ' 例子.中国 ', 'a.b.cn', '例子。中国'].forEach(name => assert.ok(isName(name), name));
  ['', null, 'example', 'example.', 'example.c', 'two words.com', '.com'].forEach(name => assert.ok(!isName(name), String(name)));
});
