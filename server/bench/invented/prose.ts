import { between, pick, type Random, times } from './random.ts';

const SYLLABLES = 'ba cor del fi gan hu jor kel lo mar nis or pel qui ros sta tur ven wil zan'.split(' ');
const SMALL_WORDS = 'the of and to in a that for on with as by at from its their was were had has'.split(' ');
const SPEAKERS = ['the ministry', 'two officials', 'a spokesman', 'the agency', 'people close to the talks'];

// With these a sentence is some 95 characters long, so that 100 KB hold somewhat more than 1,000 sentences.
const WORDS = { least: 11, most: 24 };
const SENTENCES = { least: 3, most: 7 };

const longWord = (random: Random): string =>
  times(between(random, 1, 3), () => pick(random, SYLLABLES)).join('');

const word = (random: Random): string => (random() < 0.45 ? pick(random, SMALL_WORDS) : longWord(random));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const words = (random: Random, least: number, most: number): string =>
  times(between(random, least, most), () => word(random)).join(' ');

/** An invented name, such as a source might have. */
export const inventedName = (random: Random): string =>
  times(2, () => capital(longWord(random) + pick(random, SYLLABLES))).join(' ');

/** An invented sentence; one in five quotes somebody. */
export function sentence(random: Random): string {
  if (random() < 0.8) return `${capital(words(random, WORDS.least, WORDS.most))}.`;
  const said = words(random, WORDS.least - 3, WORDS.most - 6);
  return `“${capital(said)},” said ${pick(random, SPEAKERS)}.`;
}

export const paragraph = (random: Random): string =>
  times(between(random, SENTENCES.least, SENTENCES.most), () => sentence(random)).join(' ');

/** Parts from `make`, with an empty line between them, until they are about as long as asked for. */
export function untilLong(length: number, make: (index: number) => string): string {
  const parts: string[] = [];
  for (let have = 0; have < length; ) {
    const part = make(parts.length);
    parts.push(part);
    have += part.length + 2;
  }
  return `${parts.join('\n\n')}\n`;
}
