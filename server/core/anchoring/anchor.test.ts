import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorOf } from '../testing/anchors.ts';
import { anyText, fc, textWithSpans } from '../testing/arbitraries.ts';
import { randomFrom } from '../testing/edited.ts';
import { Text } from '../text/text.ts';
import { describe, isInPlace, locate, locateAll } from './anchor.ts';

test('an anchor holds the quote and up to 32 code points on either side', () => {
  const text = new Text(`😀${'a'.repeat(40)}QUOTE${'😀'.repeat(40)}`);
  assert.deepEqual(describe(text, { start: 41, end: 46 }), {
    quote: 'QUOTE',
    start: 41,
    end: 46,
    prefix: 'a'.repeat(32),
    suffix: '😀'.repeat(32),
  });
  assert.deepEqual(describe(new Text('ab'), { start: 0, end: 2 }), {
    quote: 'ab',
    start: 0,
    end: 2,
    prefix: '',
    suffix: '',
  });
});

test('a quote is in place only where it stands to the letter', () => {
  const text = new Text('ab😀ab');
  const at = (start: number, end: number, quote: string) =>
    isInPlace(text, { quote, start, end, prefix: '', suffix: '' });
  assert.deepEqual([at(0, 2, 'ab'), at(2, 3, '😀'), at(3, 5, 'ab')], [true, true, true]);
  assert.deepEqual(
    [at(1, 3, 'ab'), at(2, 2, ''), at(4, 3, ''), at(3, 6, 'ab'), at(0, 2, 'AB')],
    Array(5).fill(false),
  );
});

test('to locate what was described, on the same text, gives the same span', () => {
  fc.assert(
    fc.property(textWithSpans(4), ([text, spans]) => {
      for (const { start, end } of spans) {
        const anchor = describe(text, { start, end });
        assert.ok(isInPlace(text, anchor));
        assert.deepEqual(locate(text, anchor), { state: 'placed', start, end });
        assert.equal(
          anchor.prefix + anchor.quote + anchor.suffix,
          text.sliceWithin({ start: start - 32, end: end + 32 }),
        );
      }
    }),
  );
});

test('a place is always a span of the text that holds something, whatever the text has become', () => {
  fc.assert(
    fc.property(textWithSpans(4), anyText, fc.boolean(), ([text, spans], other, keeps) => {
      const after = new Text(keeps ? other + text.value : other);
      const anchors = spans.map((span) => describe(text, span));
      for (const place of locateAll(after, anchors)) {
        if (place.state === 'orphan') continue;
        assert.ok(0 <= place.start && place.start < place.end && place.end <= after.length);
        if (place.state === 'moved') assert.equal(after.slice(place), after.slice(place).trim());
      }
    }),
  );
});

const WORDS = 'river winter bread harbour letter glass engine orchard copper window singer market'.split(' ');

test('each anchor tells the next how far the text has shifted', () => {
  const random = randomFrom(1);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? '';
  const sentences = Array.from(
    { length: 30 },
    () => `It began: ${Array.from({ length: 9 }, word).join(' ')}.`,
  );
  const reworded = sentences.map((sentence, at) =>
    at === 11 ? sentence.replace('It began', 'So it went') : sentence,
  );
  const before = sentences.join(' ');
  const text = new Text('An annex was put in front of it all. '.repeat(700) + reworded.join(' '));
  const anchors = sentences.map((sentence) => anchorOf(before, sentence));
  const places = [...locateAll(text, anchors)];
  const words = places.map((place) => (place.state === 'orphan' ? place.state : text.slice(place)));
  assert.deepEqual(words.with(11, ''), reworded.with(11, ''));
  assert.match(words[11] ?? '', new RegExp(`${sentences[11]?.slice('It began'.length)}$`));
  assert.deepEqual(anchors[11] && locate(text, anchors[11]), { state: 'orphan' });
});
