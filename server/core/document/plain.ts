import type { Span } from '../text/span.ts';
import { countCodePoints, type Text } from '../text/text.ts';
import type { Block } from './document.ts';
import { cutSentences } from './sentences.ts';

// Wider than any terminal or mail convention; a longer line was not wrapped by hand.
const WIDEST_WRAP = 100;

type Line = Span & { readonly text: string };

/**
 * The blocks of plain text. A line is a block, because articles saved from the web have one paragraph a
 * line and often no empty line between them; lines are joined only where the break is plainly none of the
 * author's: the text goes on in lower case, or the whole paragraph was wrapped to a width.
 */
export function plainBlocks(text: Text, from = 0): Block[] {
  return paragraphs(linesOf(text, from))
    .flatMap((lines) => (isWrapped(lines) ? [lines] : joinBroken(lines)))
    .map((lines) => toBlock(text, lines));
}

function linesOf(text: Text, from: number): Line[] {
  let start = from;
  return text
    .slice({ start: from, end: text.length })
    .split('\n')
    .map((line) => {
      const end = start + countCodePoints(line);
      const made = { start, end, text: line };
      start = end + 1;
      return made;
    });
}

function paragraphs(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * Whether the lines look like one paragraph wrapped to a width: no line could have taken in the first word
 * of the next one. Two lines are too few to tell.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (lines.length < 3 || width > WIDEST_WRAP) return false;
  return lines.every(({ text }, index) => {
    const next = lines[index + 1];
    return !next || text.length + 1 + firstWord(next).length > width;
  });
}

const firstWord = ({ text }: Line): string => text.trimStart().split(/\s/, 1)[0] ?? '';

function joinBroken(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && goesOn(last.at(-1), line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

const goesOn = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && /^\s*\p{Ll}/u.test(line.text) && !/[.!?…:]["'”’)\]]*\s*$/u.test(before.text);

function toBlock(text: Text, lines: readonly Line[]): Block {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const content = [span];
  return { tag: 'p', ...span, content, sentences: cutSentences(text, content) };
}
