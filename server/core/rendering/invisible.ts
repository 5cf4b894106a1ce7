import { escapeHtml } from './escape.ts';

/**
 * Characters that show nothing, or change how others show: controls, format characters such as the
 * bidirectional ones (CVE-2021-42574), zero-width ones, tags. Line feed and tab are what they seem.
 */
const INVISIBLE = /\p{Cf}|\p{Zl}|\p{Zp}|\u034F|[\u115F\u1160\u3164\uFFA0]|(?![\n\t])\p{Cc}/gu;
// Format characters that are drawn: Arabic, Syriac and Kaithi number and verse signs.
const DRAWN = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

const NAMES: Readonly<Record<number, string>> = {
  173: 'SHY',
  1564: 'ALM',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8234: 'LRE',
  8235: 'RLE',
  8236: 'PDF',
  8237: 'LRO',
  8238: 'RLO',
  8288: 'WJ',
  8294: 'LRI',
  8295: 'RLI',
  8296: 'FSI',
  8297: 'PDI',
  65279: 'BOM',
};

/**
 * Text as HTML with what is invisible made visible: each such character in an element of its own that names
 * it. The element still holds one character of the same UTF-16 length, so offsets in the page stay true;
 * C0 controls, which a page cannot hold, are replaced by their control pictures.
 */
export function visibleHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (isWanted(text, index, character)) continue;
    html += escapeHtml(text.slice(from, index)) + named(character);
    from = index + character.length;
  }
  return html + escapeHtml(text.slice(from));
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const name = NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const held = code < 0x20 ? String.fromCharCode(0x2400 + code) : character;
  return `<span class="invisible" data-name="${name}">${held}</span>`;
}

// Joiners do honest work inside emoji and inside the scripts that shape letters by them; tags inside flags;
// soft hyphens inside words.
const JOINS_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3|\p{L}|\p{M})$/u;
const JOINS_AFTER = /^(?:\p{Extended_Pictographic}|\p{L}|\p{M})/u;
const UNJOINED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const FLAG = /\u{1F3F4}[\u{E0061}-\u{E007A}]*$/u;
// The longest flag is one emoji and six tags, each of two code units.
const LOOK_BACK = 16;

function isWanted(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(0, index - LOOK_BACK), index);
  const after = text.slice(index + character.length, index + character.length + 2);
  if (character === '\u00AD') return /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
  if (character === '\u200C' || character === '\u200D')
    return JOINS_BEFORE.test(before) && JOINS_AFTER.test(after) && !UNJOINED.test(after);
  if (DRAWN.test(character)) return true;
  return /[\u{E0061}-\u{E007A}\u{E007F}]/u.test(character) && FLAG.test(before);
}
