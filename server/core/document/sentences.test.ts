import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { Text } from '../text/text.ts';
import type { Inline } from './document.ts';
import { plainBlocks } from './plain.ts';
import { cutSentences, oneSentence } from './sentences.ts';

function sentencesIn(value: string): string[] {
  const text = new Text(value);
  return cutSentences(text, [{ start: 0, end: text.length }]).map((sentence) => text.slice(sentence));
}

const cases: [name: string, sentences: string[], between?: string][] = [
  ['two sentences', ['The mine was closed.', 'Nobody said why.']],
  ['questions and exclamations', ['Who closed it?', 'Nobody knows!', 'They wonder.']],
  ['glued without a space', ['Traders left the DPRK.', 'Why did they go?'], ''],
  ['glued after a quotation mark', ['“They left.”', 'The guards stayed.'], ''],
  ['a domain is no end of a sentence', ['The portal Gazeta.Ru wrote of it.', 'So did Lenta.ru on Monday.']],
  ['nor is one that is no country', ['He read it on Rivernews.Com and wrote back.', 'Nobody answered.']],
  ['an abbreviated month', ['The meeting was held on Feb. 4.', 'It took an hour.']],
  ['titles and initials', ['Mr. Kim met Dr. J. R. Lee at the gate.', 'They left.']],
  ['decimals', ['Prices rose 3.5 percent.', 'Wages did not.']],
  [
    'a quotation of several sentences stays with its attribution',
    ['“The road is shut. Nobody may pass,” a guard said.', 'He gave no reason.'],
  ],
  ['signs of two code units in front', ['😀 The mine was closed.', '😀😀 Nobody said why.']],
  ['white space of any kind between', ['The mine was closed.', 'Nobody said why.'], '\u00A0\t \n'],
  ['no end mark', ['A headline without an end']],
];

for (const [name, sentences, between = ' '] of cases)
  test(`sentences: ${name}`, () => assert.deepEqual(sentencesIn(sentences.join(between)), sentences));

test('what has neither letter nor digit is no sentence', () => {
  assert.deepEqual(sentencesIn(''), []);
  assert.deepEqual(sentencesIn(' \n\t '), []);
  assert.deepEqual(sentencesIn('* * *'), []);
  assert.deepEqual(sentencesIn('😀 — …'), []);
});

test('markup has no say: sentences are cut in what is shown, and cover what stands for it', () => {
  const value = 'Ask **Kim**. **Lee** knows &amp; [tells](http://x.example/A. B) all. So be it&excl; Yes.';
  const text = new Text(value);
  const at = (part: string) => {
    const start = value.indexOf(part);
    return { start, end: start + part.length };
  };
  const content: Inline[] = [
    at('Ask '),
    { tag: 'strong', content: [at('Kim')] },
    at('. '),
    { tag: 'strong', content: [at('Lee')] },
    at(' knows '),
    { ...at('&amp;'), shown: '&' },
    at(' '),
    { tag: 'a', href: 'http://x.example/A', content: [at('tells')] },
    at(' all. So be it'),
    { ...at('&excl;'), shown: '!' },
    at(' Yes.'),
  ];
  assert.deepEqual(
    cutSentences(text, content).map((sentence) => text.slice(sentence)),
    ['Ask **Kim**.', 'Lee** knows &amp; [tells](http://x.example/A. B) all.', 'So be it&excl;', 'Yes.'],
  );
});

test('what is no prose is one sentence, trimmed', () => {
  const text = new Text('  let a = 1. B\n  let c; \n');
  const [all, ...more] = oneSentence(text, [{ start: 0, end: text.length }]);
  assert.equal(all && text.slice(all), 'let a = 1. B\n  let c;');
  assert.deepEqual(more, []);
  assert.deepEqual(oneSentence(new Text('---'), [{ start: 0, end: 3 }]), []);
});

test('sentences are trimmed, in order, within their block, and hold each of its letters and digits once', () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const text = new Text(value);
      const points = [...value];
      for (const block of plainBlocks(text)) {
        let last = block.start;
        let rest = points.slice(block.start, block.end).join('');
        for (const sentence of block.sentences) {
          const words = points.slice(sentence.start, sentence.end).join('');
          assert.equal(words, words.trim());
          assert.match(words, /[\p{L}\p{N}]/u);
          assert.ok(last <= sentence.start && sentence.end <= block.end);
          assert.doesNotMatch(points.slice(last, sentence.start).join(''), /[\p{L}\p{N}]/u);
          last = sentence.end;
          rest = points.slice(last, block.end).join('');
        }
        assert.doesNotMatch(rest, /[\p{L}\p{N}]/u);
      }
    }),
  );
});
