import { LABELS, type Label } from '../annotation/labels.ts';
import { type Block, type Document, runsOf, shownText } from './document.ts';

/** The definition of each label in a team's guidelines: the paragraph after the heading that names the label. */
export function definitionsOf({ text, blocks }: Document): Partial<Record<Label, string>> {
  const shown = (block: Block) =>
    runsOf(block.content)
      .map((run) => shownText(text, run))
      .join('')
      .trim();
  const definitions: Partial<Record<Label, string>> = {};
  for (const [index, block] of blocks.entries()) {
    const label = LABELS.find((one) => /^h\d$/.test(block.tag) && shown(block) === one);
    const next = blocks[index + 1];
    if (label && next?.tag === 'p') definitions[label] = shown(next).replace(/\s+/g, ' ');
  }
  return definitions;
}
