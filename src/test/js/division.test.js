import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provinceOf } from '../../main/resources/static/ui/division.js';

for (const [idType, number, province] of [
  ['RESIDENT_ID', '33010619900101001X', '330000'],
  ['RESIDENT_ID', ' 330106 19900101 001x ', '330000'],
  ['RESIDENT_ID', '3301061990010', null],
  ['BUSINESS_LICENSE', '91330106MA27XXXX0X', '330000'],
  ['BUSINESS_LICENSE', '110108012345678', null],
  ['PUBLIC_INSTITUTION_CERTIFICATE', '12440000MB2C12345J', '440000'],
  ['PASSPORT', 'E12345678', null],
  ['RESIDENT_ID', null, null],
]) {
  test(`${idType} ${number} speaks of ${province}`, () => assert.equal(provinceOf(idType, number), province));
}
