import { paragraph, sentence, untilLong } from './prose.ts';
import { between, type Random, times } from './random.ts';

export type Format = 'txt' | 'md';

/**
 * An invented document of about so many characters, all of them in the basic plane, so that offsets are the
 * same in code points and in code units and every program can be given the same ones.
 */
export const inventedDocument = (random: Random, format: Format, length: number): string =>
  format === 'txt' ? untilLong(length, () => paragraph(random)) : markdown(random, length);

const markdown = (random: Random, length: number): string =>
  frontMatter(random) + untilLong(length, (index) => (index % 6 === 0 ? heading(random) : part(random)));

const frontMatter = (random: Random): string =>
  `---\ntitle: "${words(random, 6)}"\noutlet: ${words(random, 2)}\ndate: 2024-0${between(random, 1, 9)}-1${between(random, 0, 9)}\n---\n\n`;

const words = (random: Random, count: number): string =>
  sentence(random)
    .replaceAll(/[“”,.]/g, '')
    .split(' ')
    .slice(0, count)
    .join(' ');

const heading = (random: Random): string => `## ${words(random, 6)}`;

function part(random: Random): string {
  const kind = random();
  if (kind < 0.1) return times(between(random, 2, 5), () => `- ${sentence(random)}`).join('\n');
  if (kind < 0.2) return `> ${sentence(random)} ${sentence(random)}`;
  return withMarkup(random, paragraph(random));
}

/** A paragraph with a word in emphasis, a strong one and a link. */
const withMarkup = (random: Random, text: string): string => {
  const marked = text.split(' ');
  const wrap = (before: string, after: string) => {
    const at = between(random, 1, marked.length - 2);
    if (/^[a-z]+$/.test(marked[at] ?? '')) marked[at] = `${before}${marked[at]}${after}`;
  };
  wrap('*', '*');
  wrap('**', '**');
  wrap('[', '](https://example.org/)');
  return marked.join(' ');
};
