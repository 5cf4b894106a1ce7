import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { Text } from '../text/text.ts';
import { plainBlocks } from './plain.ts';

function blocksIn(value: string, from = 0): string[] {
  const text = new Text(value);
  return plainBlocks(text, from).map((block) => text.slice(block));
}

const WRAPPED = [
  'The ministry published a list of the factories that',
  'were closed during the winter, and promised to name',
  'those that will open again before the end of May.',
].join('\n');

const cases: [name: string, value: string, blocks: string[]][] = [
  ['nothing', '', []],
  ['only blank lines', ' \n\t\n\u00A0\n', []],
  ['a line without an end', 'One line.', ['One line.']],
  ['paragraphs with an empty line between', 'One.\n\nTwo.\n', ['One.', 'Two.']],
  ['a blank line may hold spaces', 'One.\n \t\nTwo.', ['One.', 'Two.']],
  [
    'paragraphs with a single line end stay apart',
    'One is here.\nTwo is there.',
    ['One is here.', 'Two is there.'],
  ],
  ['the text goes on in lower case', 'He said that\nnobody came.', ['He said that\nnobody came.']],
  ['in any script', 'Он сказал, что\nникто не пришёл.', ['Он сказал, что\nникто не пришёл.']],
  ['not after the end of a sentence', 'He came.\nnobody else did.', ['He came.', 'nobody else did.']],
  ['not after one that ends in quotation marks', '“He came.”\nnobody else.', ['“He came.”', 'nobody else.']],
  ['not after a colon', 'The list:\napples', ['The list:', 'apples']],
  ['not over a blank line', 'He said that\n\nnobody came.', ['He said that', 'nobody came.']],
  ['a paragraph wrapped to a width is one', WRAPPED, [WRAPPED]],
  [
    'a headline of two lines stays two',
    'Factories to Open\nMinister Names Them',
    ['Factories to Open', 'Minister Names Them'],
  ],
  [
    'three short lines that had room for more stay three',
    'Factories to Open\nBy Kim\nIn the Capital of the Country',
    ['Factories to Open', 'By Kim', 'In the Capital of the Country'],
  ],
  [
    'lines wider than any wrap stay apart',
    `${'Long '.repeat(30)}\n${'Words '.repeat(25)}\n${'Here '.repeat(30)}`.replaceAll(' \n', '\n').trim(),
    [`${'Long '.repeat(30)}`.trim(), `${'Words '.repeat(25)}`.trim(), `${'Here '.repeat(30)}`.trim()],
  ],
  ['offsets count code points', '😀 One.\n\n😀😀 Two.', ['😀 One.', '😀😀 Two.']],
];

for (const [name, value, blocks] of cases)
  test(`plain text: ${name}`, () => assert.deepEqual(blocksIn(value), blocks));

test('blocks begin where they are told to', () => {
  assert.deepEqual(blocksIn('😀: x\nOne.\nTwo.', 5), ['One.', 'Two.']);
});

test('blocks are whole lines in order, and hold every line that is not blank exactly once', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const lines = value.split('\n').filter((line) => line.trim() !== '');
      const text = new Text(value);
      const blocks = plainBlocks(text);
      assert.deepEqual(
        blocks.flatMap((block) => text.slice(block).split('\n')),
        lines,
      );
      for (const [index, { start }] of blocks.entries())
        assert.ok(start > (blocks[index - 1]?.end ?? -1), 'in order, with a line end between them');
    }),
  );
});
