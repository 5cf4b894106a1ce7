import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import { emptyFile } from '../../core/annotation/edit.ts';
import { blobId } from '../../core/annotation/hash.ts';
import { Text } from '../../core/text/text.ts';
import { annotationOf } from '../testing/annotations.ts';
import { sentence, TEXT } from '../testing/store.ts';
import { Anchoring } from './anchoring.ts';

const fileOf = (...numbers: number[]): AnnotationFile => ({
  ...emptyFile('a.txt', 'ada', blobId(TEXT)),
  annotations: numbers.map((n) => sentence(n)),
});

test('in the text that they were made in, annotations are known at once', () => {
  const anchoring = new Anchoring();
  const { start, end } = sentence(3);
  assert.deepEqual(anchoring.placesSoFar(new Text(TEXT), fileOf(3)), [{ state: 'placed', start, end }]);
  assert.deepEqual(anchoring.placesSoFar(new Text(TEXT), fileOf()), []);
});

test('in a changed text they are searched for aside; whoever asks starts the search and waits if they like', async () => {
  const anchoring = new Anchoring();
  const changed = new Text(`A new first line.\n${TEXT.replace('Sentence 5.', 'Gone.')}`);
  const file = fileOf(4, 5, 6);
  assert.equal(anchoring.placesSoFar(changed, file), undefined);
  const places = await anchoring.places(changed, file);
  assert.deepEqual(
    places.map(({ state }) => state),
    ['moved', 'orphan', 'moved'],
  );
  const [first, , last] = places;
  assert.ok(first?.state === 'moved' && last?.state === 'moved');
  assert.equal(changed.slice(first), 'Sentence 4.');
  assert.equal(changed.slice(last), 'Sentence 6.');
  assert.equal(anchoring.placesSoFar(changed, file), places);
});

test('each file is searched for once in a text, and anew in another', async () => {
  const anchoring = new Anchoring();
  const file = fileOf(1, 2);
  const [one, two] = [new Text(`One.\n${TEXT}`), new Text(`Two lines.\n\n${TEXT}`)];
  const inOne = anchoring.places(one, file);
  assert.equal(anchoring.places(new Text(one.value), file), inOne);
  const inTwo = anchoring.places(two, file);
  assert.notDeepEqual(await inTwo, await inOne);
  assert.equal(anchoring.placesSoFar(one, file), undefined);
});

test('a long search lets others go on meanwhile', async () => {
  const anchoring = new Anchoring();
  const numbers = Array.from({ length: 100 }, (_, n) => n);
  // Alike enough to be compared, too different to be taken.
  const changed = new Text(TEXT.replaceAll('Sentence', 'S-e-n-t-e-n-c-e').repeat(100));
  const long = { ...fileOf(...numbers), annotations: numbers.map((n) => longer(n)) };
  let isOver = false;
  const search = anchoring.places(changed, long).then(() => {
    isOver = true;
  });
  for (let turn = 0; turn < 5; turn++) await turnOfTheLoop();
  assert.equal(isOver, false);
  await search;
});

const longer = (n: number) => annotationOf(TEXT, `Sentence ${n}. was “said” 🦊 so.`, `sentence-${n}`);
