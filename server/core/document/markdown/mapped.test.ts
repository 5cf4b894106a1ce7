import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Text } from '../../text/text.ts';
import { Mapped, UnmappableError } from './mapped.ts';

const whole = (value: string) => Mapped.whole(value, 0);

/** The runs of a mapped string as tuples; runs that follow one another in the text are told as one. */
function runsIn(value: string, mapped: Mapped): (number | string)[][] {
  const told: (number | string)[][] = [];
  for (const { start, end, shown } of mapped.runs(new Text(value))) {
    const last = told.at(-1);
    if (shown === undefined && last?.length === 2 && last[1] === start) last[1] = end;
    else told.push(shown === undefined ? [start, end] : [start, end, shown]);
  }
  return told;
}

const stripped: [name: string, own: string, inner: string, runs: (number | string)[][]][] = [
  ['nothing taken away', 'a\nb', 'a\nb', [[0, 3]]],
  [
    'the marks of a quotation',
    '> a\n> b',
    'a\nb',
    [
      [2, 4],
      [6, 7],
    ],
  ],
  [
    'offsets count code points',
    '> 😀\n> b',
    '😀\nb',
    [
      [2, 4],
      [6, 7],
    ],
  ],
  ['a lazy line', '> a\nb', 'a\nb', [[2, 5]]],
  [
    'an empty line',
    '> a\n>\n> b',
    'a\n\nb',
    [
      [2, 4],
      [5, 6],
      [8, 9],
    ],
  ],
  [
    'a line that ends like the one before',
    '> aa\n> a',
    'aa\na',
    [
      [2, 5],
      [7, 8],
    ],
  ],
  [
    'a tab that became spaces',
    '-\ta\n\tb',
    'a\n  b',
    [
      [2, 4],
      [4, 4, '  '],
      [5, 6],
    ],
  ],
  [
    'an empty line that stands for nothing',
    '> a',
    'a\n\n',
    [
      [2, 3],
      [3, 3, '\n\n'],
    ],
  ],
];

for (const [name, own, inner, runs] of stripped)
  test(`strip: ${name}`, () => {
    const mapped = whole(own).strip(inner);
    assert.equal(mapped.value, inner);
    assert.deepEqual(runsIn(own, mapped), runs);
  });

test('a line that stands nowhere cannot be followed', () => {
  assert.throws(() => whole('> a').strip('b'), UnmappableError);
  assert.throws(() => whole('> a\n> b').strip('b\na'), UnmappableError);
  assert.throws(() => Mapped.concat([]).runShowing(new Text(''), 'x'), UnmappableError);
});

test('backslashes are taken away where the parser did', () => {
  const own = 'a\\|b\\\\|c';
  const mapped = whole(own).unescaped('a|b\\|');
  assert.equal(mapped.value, 'a|b\\|');
  assert.deepEqual(runsIn(own, mapped), [
    [0, 1],
    [2, 5],
    [6, 7],
  ]);
  assert.throws(() => whole('ab').unescaped('ac'), UnmappableError);
  assert.throws(() => whole('a').unescaped('ab'), UnmappableError);
});

test('a slice of what stands nowhere still knows what it stands next to', () => {
  const own = '-\ta\n\t\tb';
  const inner = whole(own).strip('a\n  b');
  const spaces = inner.slice(2, 4);
  assert.deepEqual(runsIn(own, spaces), [[6, 6, '  ']]);
  assert.equal(spaces.source, 6);
  assert.equal(inner.slice(5, 5).source, 7);
  assert.equal(whole('abc').slice(1, 1).source, 1);
});

test('joined parts keep their places', () => {
  const parts = whole('abcdef');
  const joined = Mapped.concat([parts.slice(4, 6), parts.slice(0, 2)]);
  assert.equal(joined.value, 'efab');
  assert.deepEqual(runsIn('abcdef', joined.slice(1, 3)), [
    [5, 6],
    [0, 1],
  ]);
});

test('one run can stand for a whole string', () => {
  const text = new Text('😀&amp;b');
  assert.deepEqual(Mapped.whole(text.value, 0).slice(2, 7).runShowing(text, '&'), {
    start: 1,
    end: 6,
    shown: '&',
  });
});
