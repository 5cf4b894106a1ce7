import type { Span } from '../text/span.ts';
import type { Text } from '../text/text.ts';

/** What became of a span in an edited text. */
export type Fate = { readonly kind: 'kept' | 'reworded' | 'deleted' } & Span;

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const INSERTED = ' The committee will publish a revised timetable before the end of the quarter.';
const OTHER_WORDS = ['entirely', 'different', 'matter', 'altogether', 'reworded'];

/** The sentence with about a seventh of its words replaced, within what a person would call rewording. */
function reword(sentence: string, random: () => number): string {
  const words = sentence.split(' ');
  const count = Math.min(OTHER_WORDS.length, Math.max(1, Math.round(words.length / 7)));
  words.splice(Math.floor(random() * words.length), count, ...OTHER_WORDS.slice(0, count));
  return words.join(' ');
}

/**
 * The text with the given share of its sentences deleted, as many with a sentence inserted after them and as
 * many reworded, and where each sentence is in it.
 */
export function edited(text: Text, sentences: readonly Span[], share: number, random: () => number) {
  const parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    parts.push(part);
    length += [...part].length;
  };
  let at = 0;
  const fates = sentences.map((sentence): Fate => {
    add(text.slice({ start: at, end: sentence.start }));
    at = sentence.end;
    const start = length;
    const chance = random();
    if (chance < share) return { kind: 'deleted', start, end: start };
    const reworded = chance < 2 * share;
    add(reworded ? reword(text.slice(sentence), random) : text.slice(sentence));
    const fate: Fate = { kind: reworded ? 'reworded' : 'kept', start, end: length };
    if (chance > 1 - share) add(INSERTED);
    return fate;
  });
  add(text.slice({ start: at, end: text.length }));
  return { value: parts.join(''), fates };
}
