import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FormValues, joinOutlets, judgementFrom, splitOutlets } from './form-values.ts';

const EMPTY: FormValues = { source: '', sourceKind: '', via: '', reliability: '', credibility: '', note: '' };

test('an empty form says nothing but the label', () => {
  assert.deepEqual(judgementFrom('official', EMPTY), { label: 'official' });
});

test('every field becomes an attribute', () => {
  const values = {
    source: 'the harbour master',
    sourceKind: 'person',
    via: 'Gazette, Tribune',
    reliability: 'B',
    credibility: '2',
    note: 'heard twice',
  };
  assert.deepEqual(judgementFrom('sourced', values), {
    label: 'sourced',
    source: 'the harbour master',
    sourceKind: 'person',
    via: ['Gazette', 'Tribune'],
    reliability: 'B',
    credibility: 2,
    note: 'heard twice',
  });
});

test('what the file would refuse is told before it is sent', () => {
  const judged = judgementFrom('sourced', { ...EMPTY, source: 'x'.repeat(301) });
  assert.match('mistake' in judged ? judged.mistake : '', /source: .*300/);
});

const cases: readonly [name: string, typed: string, outlets: string[]][] = [
  ['one outlet', 'Gazette', ['Gazette']],
  ['commas', 'Gazette, Tribune', ['Gazette', 'Tribune']],
  ['semicolons', 'Gazette;Tribune', ['Gazette', 'Tribune']],
  ['nothing between separators', 'Gazette, , Tribune, ', ['Gazette', 'Tribune']],
  ['nothing', '  ', []],
];

for (const [name, typed, outlets] of cases)
  test(`outlets as typed: ${name}`, () => {
    assert.deepEqual(splitOutlets(typed), outlets);
  });

const lists = [['Gazette', 'Tribune'], ['Smith, Jones and Sons'], ['Gazette', 'Smith, Jones and Sons'], []];

for (const via of lists)
  test(`outlets are shown as they can be typed again: ${via.join(' + ') || 'none'}`, () => {
    assert.deepEqual(splitOutlets(joinOutlets(via)), via);
  });
