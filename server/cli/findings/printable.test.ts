import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, printableJson } from './printable.ts';

const CASES: Record<string, [text: string, printed: string]> = {
  'letters of all kinds': ['“Žluť” 한국어 🦊 e\u0301', '“Žluť” 한국어 🦊 e\u0301'],
  'line ends and tabs': ['a\r\nb\tc', 'a\\u{d}\\u{a}b\\u{9}c'],
  'terminal sequences': ['\u001B[2J\u009B1m\u0007\u007F', '\\u{1b}[2J\\u{9b}1m\\u{7}\\u{7f}'],
  'the order of reading turned round': ['\u202Efdp.exe\u2066', '\\u{202e}fdp.exe\\u{2066}'],
  'what is not to be seen': ['a\u200Bb\uFEFF\u{E0041}', 'a\\u{200b}b\\u{feff}\\u{e0041}'],
  'other line ends': ['a\u2028b\u2029\u0085', 'a\\u{2028}b\\u{2029}\\u{85}'],
  'half a pair': ['\uD83D', '\\u{d83d}'],
};

for (const [name, [text, printed]] of Object.entries(CASES))
  test(`a terminal gets nothing to obey: ${name}`, () => {
    assert.equal(printable(text), printed);
    const json = printableJson(JSON.stringify({ text }, null, 2));
    assert.equal(printable(json.replaceAll('\n', '')), json.replaceAll('\n', ''));
    assert.deepEqual(JSON.parse(json), { text });
  });
