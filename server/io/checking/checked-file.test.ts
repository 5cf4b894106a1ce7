import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { ARTICLE, checked, fileOf, ofSentence, PLACE } from '../../core/testing/checked.ts';
import { folderWith } from '../testing/folder.ts';
import { CheckedFile } from './checked-file.ts';

const SOUND = fileOf([ofSentence(3), ofSentence(7)]);
const RAW = JSON.stringify(JSON.parse(SOUND));

async function fileWith(t: TestContext, content: string | Uint8Array): Promise<[CheckedFile, string]> {
  const path = join(await folderWith(t, { 'ada.json': content }), 'ada.json');
  return [new CheckedFile(path, PLACE, checked(ARTICLE)), path];
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('what is put right is on the disk, told, and found no more', async (t) => {
  const [file, path] = await fileWith(t, RAW);
  const { findings, fixed } = await file.fix();
  assert.deepEqual([findings, codes(fixed)], [[], ['not-canonical']]);
  assert.equal(await readFile(path, 'utf8'), SOUND);
  assert.deepEqual(await readdir(join(path, '..')), ['ada.json']);
});

test('what remains is told with its place in the file as it is then', async (t) => {
  const lost = ofSentence(5, {
    quote: 'Nobody ever said anything like this in print.',
    prefix: 'x',
    suffix: 'y',
  });
  const [file] = await fileWith(t, JSON.stringify(JSON.parse(fileOf([lost]))));
  const { findings } = await file.fix();
  assert.deepEqual(
    findings.map(({ code, line, column }) => [code, line, column]),
    [['orphan', 10, 7]],
  );
});

const UNTOUCHED: Record<string, string | Uint8Array> = {
  'no UTF-8': Buffer.from([0x7b, 0xff]),
  'no JSON': `${SOUND}}`,
  'conflict markers': `<<<<<<< ours\n${SOUND}`,
  'a field that nobody knows': RAW.replace('"unit"', '"mood":"good","unit"'),
  'annotations that JSON.parse forgets': RAW.replace('"annotations"', '"annotations":[{}],"annotations"'),
  'an id twice': JSON.stringify(JSON.parse(SOUND)).replace('sentence-7', 'sentence-3'),
  "another reviewer's": RAW.replace('"ada"', '"ben"'),
};

for (const [name, content] of Object.entries(UNTOUCHED))
  test(`a file that cannot be read whole is left as it is: ${name}`, async (t) => {
    const [file, path] = await fileWith(t, content);
    const { findings, fixed } = await file.fix();
    assert.deepEqual([new Set(codes(findings)), fixed], [new Set(['unreadable']), []]);
    assert.deepEqual(await readFile(path), Buffer.from(content));
  });

test('a file that somebody has changed since is left as it is', async (t) => {
  const [file, path] = await fileWith(t, RAW);
  await writeFile(path, `${RAW} `);
  const { findings, fixed } = await file.fix();
  assert.deepEqual([codes(findings), fixed], [['not-canonical', 'not-saved'], []]);
  assert.equal(await readFile(path, 'utf8'), `${RAW} `);
  await rm(path);
  assert.deepEqual(codes((await file.fix()).findings), ['not-canonical', 'not-saved']);
  assert.deepEqual(await readdir(join(path, '..')), []);
});

test('a file that is gone before it is read is told', async (t) => {
  const file = new CheckedFile(join(await folderWith(t, {}), 'ada.json'), PLACE, checked(ARTICLE));
  assert.deepEqual(codes(file.check().findings), ['unreadable']);
});
