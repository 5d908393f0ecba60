import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canBeDismissed, proposalsIn, undecided } from '../../main/resources/static/ui/proposals.js';

const finding = (industry, words, severity = 'WARN') => ({ severity, proposes: { industry, words } });

test('NAM-05: an industry is proposed once, with every word that speaks of it', () => {
  const found = proposalsIn([
    finding('CULTURE', '文化、音乐'), { severity: 'BLOCK' }, finding('CULTURE', '文化', 'INFO'), finding('NEWS', '新闻', 'BLOCK'),
  ]);
  assert.deepEqual(found, [
    { industry: 'CULTURE', words: ['文化', '音乐'], dismissible: true },
    { industry: 'NEWS', words: ['新闻'], dismissible: false },
  ]);
});

test('NAM-05: what was declared or dismissed is no longer asked', () => {
  const found = proposalsIn([finding('CULTURE', '文化'), finding('NEWS', '新闻'), finding('GAMES', '游戏')]);
  assert.deepEqual(undecided(found, 'NEWS,FOOD', 'CULTURE').map(({ industry }) => industry), ['GAMES']);
  assert.equal(undecided(found, null, undefined).length, 3);
});

test('NAM-05: what was proposed can be dismissed, and a dismissal taken back', () => {
  const found = proposalsIn([finding('CULTURE', '文化'), finding('NEWS', '新闻', 'BLOCK')]);
  const offered = chosen => ['CULTURE', 'NEWS', 'FOOD'].filter(industry => canBeDismissed(found, industry, chosen));
  assert.deepEqual(offered(undefined), ['CULTURE']);
  assert.deepEqual(offered(['FOOD']), ['CULTURE', 'FOOD']);
});
