import search from 'approx-string-match';
import type { Anchor } from '../annotation/annotation.ts';

/** A stretch of a string in UTF-16 indexes, and how much of the quote it keeps: 1 for all of it. */
export type Found = { readonly start: number; readonly end: number; readonly similarity: number };

// Below this share of kept characters, quotes of real news were found in wrong places.
const LEAST_SIMILARITY = 0.75;
// So short a quote is like too many others to be found by likeness.
const SHORTEST_SIMILAR = 16;
// So long a quote takes seconds to be found by likeness; at this length it takes a tenth of one.
const LONGEST_SIMILAR = 5_000;
// How much of the text around a match has to agree with it. Where a sentence was deleted, the same words often
// stand elsewhere (a pull quote, a list's headings, a byline), so far from the expected place almost a side.
const LEAST_CONTEXT = 0.25;
const LEAST_CONTEXT_AFAR = 0.45;
const NEAR = 300;
// So long a quote, found near the expected place and to the letter, needs no context.
const SURE_LENGTH = 24;
// Two candidates that differ by less than this cannot be told apart.
const LEAST_LEAD = 0.1;
// A quote that occurs more often than this is no quote but a word.
const MOST_OCCURRENCES = 200;

/** Where the quote stands to the letter, from `from` up to `to`. */
export function occurrences(value: string, quote: string, from: number, to: number): Found[] {
  const found: Found[] = [];
  let start = value.indexOf(quote, Math.max(0, from));
  while (start >= 0 && start <= to && found.length < MOST_OCCURRENCES) {
    found.push({ start, end: start + quote.length, similarity: 1 });
    start = value.indexOf(quote, start + 1);
  }
  return found;
}

/** The most similar stretches between `from` and `to`, with the best of what is left on either side of them. */
export function similar(value: string, quote: string, from: number, to: number): Found[] {
  if (quote.length < SHORTEST_SIMILAR || quote.length > LONGEST_SIMILAR) return [];
  const start = Math.max(0, from);
  const window = value.slice(start, to);
  const best = closest(window, quote, start);
  if (!best) return [];
  const before = closest(value.slice(start, best.start), quote, start);
  const after = closest(value.slice(best.end, to), quote, best.end);
  return [best, before, after].filter((found) => found !== undefined);
}

/** The numbers that a stretch of text names: a claim with other numbers is another claim, however alike. */
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

function closest(window: string, quote: string, at: number): Found | undefined {
  const mostErrors = Math.floor(quote.length * (1 - LEAST_SIMILARITY));
  const [match] = search(window, quote, mostErrors).toSorted((a, b) => a.errors - b.errors);
  if (!match || numbersIn(window.slice(match.start, match.end)) !== numbersIn(quote)) return undefined;
  return { start: at + match.start, end: at + match.end, similarity: 1 - match.errors / quote.length };
}

/**
 * The one candidate that is plainly meant, by its likeness, by the text around it and by how near it is to the
 * expected index; undefined in doubt.
 */
export function bestMatch(
  value: string,
  anchor: Anchor,
  candidates: readonly Found[],
  expected: number,
): Found | undefined {
  const [best, second] = candidates
    .map((found) => ({ found, context: contextAgreement(value, anchor, found) }))
    .map((rated) => ({ ...rated, score: rated.found.similarity + rated.context }))
    .toSorted((a, b) => b.score - a.score);
  if (!best || (second && best.score - second.score < LEAST_LEAD)) return undefined;
  const near = Math.abs(best.found.start - expected) <= NEAR;
  const exact = best.found.similarity === 1 && anchor.quote.length >= SURE_LENGTH;
  const agrees = best.context >= (near ? LEAST_CONTEXT : LEAST_CONTEXT_AFAR);
  return agrees || (near && exact && !second) ? best.found : undefined;
}

/** How much of the context still stands next to a candidate, counted outwards from it: 0 to 1. */
function contextAgreement(value: string, { prefix, suffix }: Anchor, { start, end }: Found): number {
  const before = commonEnd(prefix, value.slice(Math.max(0, start - prefix.length), start));
  const after = commonStart(suffix, value.slice(end, end + suffix.length));
  const kept = prefix.length + suffix.length;
  return kept === 0 ? 0 : (before + after) / kept;
}

function commonStart(a: string, b: string): number {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common;
}

function commonEnd(a: string, b: string): number {
  let common = 0;
  while (common < a.length && common < b.length && a.at(-1 - common) === b.at(-1 - common)) common++;
  return common;
}
