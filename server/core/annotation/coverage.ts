import { firstIndex } from '../text/search-sorted.ts';
import type { Span } from '../text/span.ts';

/** How many of a document's sentences a reviewer has judged. */
export type Coverage = { readonly judged: number; readonly sentences: number };

/**
 * For each sentence whether it carries one of the spans; sentences in reading order, never overlapping.
 * O(spans × log sentences), plus the sentences that are covered.
 */
export function judgedSentences(sentences: readonly Span[], spans: readonly Span[]): boolean[] {
  const judged = sentences.map(() => false);
  for (const span of spans) {
    let index = firstIndex(sentences.length, (at) => (sentences[at]?.end ?? 0) > span.start);
    for (; (sentences[index]?.start ?? span.end) < span.end; index++) judged[index] = true;
  }
  return judged;
}

/** A sentence counts as judged when it carries an annotation, and all do once the reviewer says complete. */
export function coverage(sentences: readonly Span[], spans: readonly Span[], complete: boolean): Coverage {
  const judged = complete ? sentences.length : judgedSentences(sentences, spans).filter(Boolean).length;
  return { judged, sentences: sentences.length };
}
