import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { edited, randomFrom } from '../testing/edited.ts';
import { sharedTexts } from '../testing/shared.ts';
import { overlaps, type Span, sameSpan } from '../text/span.ts';
import { Text } from '../text/text.ts';
import { describe, locateAll } from './anchor.ts';

// Of every hundred sentences of real news, five deleted, five reworded and five inserted.
const SHARE = 0.05;
const ROUNDS = 5;
const { texts, skip } = sharedTexts('polnear/text');

/** Whether the same words stand so near that nobody could tell which of the two was deleted. */
function isRepeatedNearby(text: Text, span: Span): boolean {
  const words = text.slice(span);
  const around = text.sliceWithin({ start: span.start - 300, end: span.end + 300 });
  return around.indexOf(words) !== around.lastIndexOf(words);
}

test('annotations of real news survive edits, and none is ever found in a wrong place', { skip }, () => {
  let [kept, found, deleted, reworded] = [0, 0, 0, 0];
  for (let round = 1; round <= ROUNDS; round++)
    for (const [index, { name, value }] of texts.entries()) {
      const { text, blocks } = parseDocument(name, value);
      const sentences = sentencesOf(blocks).filter((span) => !isRepeatedNearby(text, span));
      const { value: after, fates } = edited(text, sentences, SHARE, randomFrom(1_000 * round + index));
      const anchors = sentences.map((span) => describe(text, span));
      for (const [at, place] of [...locateAll(new Text(after), anchors)].entries()) {
        const fate = fates[at];
        assert.ok(fate);
        const told = `${name}, ${fate.kind}: ${anchors[at]?.quote}`;
        if (fate.kind === 'kept') kept++;
        if (fate.kind === 'deleted') deleted++;
        if (fate.kind === 'reworded') reworded++;
        if (place.state === 'orphan') continue;
        assert.notEqual(fate.kind, 'deleted', told);
        if (fate.kind === 'reworded') assert.ok(overlaps(place, fate), told);
        else assert.ok(sameSpan(place, fate), told);
        if (fate.kind === 'kept') found++;
      }
    }
  assert.ok(deleted > 500 && reworded > 500, 'the edits were made');
  assert.ok(found >= 0.99 * kept, `${found} of ${kept} surviving spans were found`);
});
