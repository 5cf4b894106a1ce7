import assert from 'node:assert/strict';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../testing/folder.ts';
import { readText, UnreadableError } from './read-text.ts';

const kept: Record<string, string> = {
  'nothing at all': '',
  'a byte-order mark and CRLF': '\uFEFFone\r\ntwo\r\n',
  'every kind of sign': 'é e\u0301 “Žluť” 🦊 \u202E \0 \u0085',
  'a replacement character that is really there': 'what \uFFFD was',
};

test('a text is read as it is on disk', async (t) => {
  for (const [name, content] of Object.entries(kept)) {
    const path = join(await folderWith(t, { 'a.txt': content }), 'a.txt');
    assert.equal(readText(path, BigInt(Buffer.byteLength(content)), 100), content, name);
  }
});

const broken: Record<string, number[]> = {
  'Latin-1': [0x63, 0x61, 0x66, 0xe9],
  'UTF-16 with its byte-order mark': [0xff, 0xfe, 0x61, 0x00],
  'a sequence cut short': [0x61, 0xe2, 0x80],
  'an overlong slash': [0xc0, 0xaf],
  'a lone surrogate': [0xed, 0xa0, 0x80],
  'a code point beyond the last one': [0xf5, 0x80, 0x80, 0x80],
};

const refusal = (reason: string | RegExp) => (error: unknown) => {
  assert.ok(error instanceof UnreadableError);
  assert.match(error.message, new RegExp(reason));
  return true;
};

test('what is not UTF-8 is refused and never guessed at', async (t) => {
  for (const [name, bytes] of Object.entries(broken)) {
    const path = join(await folderWith(t, { 'a.txt': Uint8Array.from(bytes) }), 'a.txt');
    assert.throws(() => readText(path, BigInt(bytes.length), 100), refusal('^is not valid UTF-8$'), name);
  }
});

test('a file that is too large is refused before it is read', async (t) => {
  const path = join(await folderWith(t, { 'a.txt': '' }), 'a.txt');
  await truncate(path, 9_000_000_000);
  const refused = refusal(/^is 9000\.0 MB large, and at most 8\.0 MB are read$/);
  assert.throws(() => readText(path, 9_000_000_000n, 8_000_000), refused);
});

test('what the system refuses is told', async (t) => {
  const folder = await folderWith(t, {});
  assert.throws(() => readText(join(folder, 'absent'), 0n, 1), refusal('^cannot be read: ENOENT'));
  assert.throws(() => readText(folder, 0n, 1), refusal('^cannot be read: EISDIR'));
});
