import { get_sentence_boundaries } from 'sentencex';
import type { Span } from '../text/span.ts';
import { countCodePoints, type Text } from '../text/text.ts';
import type { Inline } from './document.ts';
import { shownOf, sourceSpan } from './shown.ts';

type Piece = Span & { readonly text: string };

/**
 * The sentences of a block as spans of the document's text, trimmed. They are cut in the text as it is shown,
 * so that markup and link targets have no say. Wikimedia's sentencex keeps a quotation of several sentences
 * in one piece with its attribution, and cuts sentences that are glued without a space.
 */
export const cutSentences = (text: Text, content: readonly Inline[]): Span[] =>
  toSpans(text, content, (shown) => joinDomains(boundaries(shown)));

/** The whole block as one sentence: for what is no prose, such as code. */
export const oneSentence = (text: Text, content: readonly Inline[]): Span[] =>
  toSpans(text, content, (shown) => [{ start: 0, end: countCodePoints(shown), text: shown }]);

function toSpans(text: Text, content: readonly Inline[], cut: (shown: string) => Piece[]): Span[] {
  const shown = shownOf(text, content);
  return cut(shown.text)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece.text))
    .map((piece) => sourceSpan(shown, trimmed(piece)));
}

const boundaries = (shown: string): Piece[] =>
  get_sentence_boundaries('en', shown).map(({ start_index, end_index, text }) => ({
    start: start_index,
    end: end_index,
    text,
  }));

// White space is always in the basic plane, so its code units are its code points.
const trimmed = ({ start, end, text }: Piece): Span => ({
  start: start + text.length - text.trimStart().length,
  end: end - (text.length - text.trimEnd().length),
});

// Top-level domains that are no English words: "Gazeta.Ru" is a name, "ended.It" are two sentences.
const DOMAIN = /^(?:com|org|net|gov|edu|int|info|ru|ua|uk|de|fr|cn|jp|kr|kp|eu|tv)\b/i;

function joinDomains(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && /\S\.$/.test(last.text) && DOMAIN.test(piece.text))
      joined[joined.length - 1] = { start: last.start, end: piece.end, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
