import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyText, fc } from '../testing/arbitraries.ts';
import { scan } from '../testing/html.ts';
import { visibleHtml } from './invisible.ts';

const named = (name: string, held: string) => `<span class="invisible" data-name="${name}">${held}</span>`;

const controls: [name: string, character: string][] = [
  ['LRE', '\u202A'],
  ['RLE', '\u202B'],
  ['PDF', '\u202C'],
  ['LRO', '\u202D'],
  ['RLO', '\u202E'],
  ['LRI', '\u2066'],
  ['RLI', '\u2067'],
  ['FSI', '\u2068'],
  ['PDI', '\u2069'],
  ['LRM', '\u200E'],
  ['RLM', '\u200F'],
  ['ALM', '\u061C'],
  ['ZWSP', '\u200B'],
  ['ZWNJ', '\u200C'],
  ['ZWJ', '\u200D'],
  ['WJ', '\u2060'],
  ['BOM', '\uFEFF'],
  ['U+007F', '\u007F'],
  ['U+0085', '\u0085'],
  ['U+2028', '\u2028'],
  ['U+2029', '\u2029'],
  ['U+034F', '\u034F'],
  ['U+3164', '\u3164'],
  ['U+E0041', '\u{E0041}'],
];

for (const [name, character] of controls)
  test(`${name} between Latin letters is named`, () =>
    assert.equal(visibleHtml(`a${character}b`), `a${named(name, character)}b`));

test('controls that a page cannot hold are shown as their pictures', () => {
  assert.equal(visibleHtml('\0'), named('U+0000', '␀'));
  assert.equal(visibleHtml('a\rb'), `a${named('U+000D', '␍')}b`);
  assert.equal(visibleHtml('\x1B'), named('U+001B', '␛'));
});

const honest: [name: string, text: string][] = [
  ['line feed and tab', 'a\n\tb'],
  ['a family', '👨‍👩‍👧‍👦'],
  ['a profession with a skin tone', '👩🏽‍🚀'],
  ['a heart on fire, with a variation selector', '❤️‍🔥'],
  ['the rainbow flag', '🏳️‍🌈'],
  ['a flag of letters', '🇰🇵🇨🇭'],
  ['a flag of tags', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['a keycap', '1️⃣'],
  ['Persian with a non-joiner', 'می\u200Cخواهم'],
  ['a Hindi conjunct with a joiner', 'क्\u200Dष'],
  ['a Sinhala conjunct', 'ශ්\u200Dරී'],
  ['an Arabic number sign', '\u0600١٢'],
  ['a soft hyphen in a word', 'Donau\u00ADdampf'],
  ['combining marks', 'e\u0301o\u0302\u0323'],
  ['Hebrew and Arabic', 'שלום مرحبا'],
  ['a no-break space', 'a\u00A0b'],
];

for (const [name, text] of honest) test(`untouched: ${name}`, () => assert.equal(visibleHtml(text), text));

const suspicious: [name: string, text: string, names: string[]][] = [
  ['a joiner at the end', '👩\u200D', ['ZWJ']],
  ['a second joiner', '👩\u200D\u200D👧', ['ZWJ', 'ZWJ']],
  ['tags without a flag', 'a\u{E0067}\u{E007F}', ['U+E0067', 'U+E007F']],
  ['a soft hyphen between spaces', ' \u00AD ', ['SHY']],
  ['a non-joiner before a Cyrillic letter', 'д\u200Cа', ['ZWNJ']],
];

for (const [name, text, names] of suspicious)
  test(`named: ${name}`, () =>
    assert.deepEqual(
      [...visibleHtml(text).matchAll(/data-name="([^"]*)"/g)].map(([, found]) => found),
      names,
    ));

test('markup is escaped', () => {
  assert.equal(visibleHtml(`<b a="1" c='2'>&amp;`), '&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;');
});

test('as text it is what it was, but for the pictures of controls', () => {
  const picture = (control: string) => String.fromCharCode(0x2400 + control.charCodeAt(0));
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = scan(visibleHtml(text))
        .map((piece) => piece.text)
        .join('');
      assert.equal(shown, text.replace(/(?![\n\t])[\0-\x1F]/g, picture));
    }),
  );
});

test('no bidirectional control is ever left bare', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { text: shown, elements } of scan(visibleHtml(text)))
        if (/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/.test(shown))
          assert.deepEqual(elements, ['span']);
    }),
  );
});
