import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { definitionsOf } from '../../core/document/guidelines.ts';
import { type Files, folderWith } from '../testing/folder.ts';
import { readGuidelines } from './guidelines.ts';
import { workspaceFolders } from './workspace-folders.ts';

const PLACE = 'annotations/GUIDELINES.md';

/** What is read of the guidelines in a workspace, and why they are not shown as Markdown. */
async function read(t: TestContext, files: Files, link?: string) {
  const root = await folderWith(t, { 'annotations/.keep': '', ...files });
  if (link !== undefined) await symlink(link, join(root, PLACE));
  const guidelines = readGuidelines(workspaceFolders(root));
  return guidelines && { definitions: definitionsOf(guidelines), fallback: guidelines.fallback };
}

const text = '# Ours\n\n## sourced\n\nA name\nstands behind it.\n';
const asMarkdown = { definitions: { sourced: 'A name stands behind it.' }, fallback: undefined };

test('guidelines are read from their file, or from the file in the workspace that it links to', async (t) => {
  assert.deepEqual(await read(t, { [PLACE]: text }), asMarkdown);
  const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  assert.deepEqual(await read(t, { [PLACE]: windows }), asMarkdown);
  assert.deepEqual(await read(t, { 'docs/labels.md': text }, '../docs/labels.md'), asMarkdown);
});

const none: Record<string, [files: Files, link?: string]> = {
  'there are none': [{}],
  'they are not UTF-8': [{ [PLACE]: Uint8Array.from([0xff]) }],
  'they are too large': [{ [PLACE]: 'x'.repeat(1_000_001) }],
  'a folder has their name': [{ [`${PLACE}/ada.json`]: '{}' }],
  'their link leaves the workspace': [{}, import.meta.filename],
  'their link leads to a device without end': [{}, '/dev/zero'],
  'their link leads nowhere': [{}, 'nowhere'],
  'their link leads to itself': [{}, 'GUIDELINES.md'],
};

for (const [name, [files, link]] of Object.entries(none))
  test(`there is nothing to read where ${name}`, async (t) => {
    assert.equal(await read(t, files, link), undefined);
  });

test('guidelines that take too long to parse do not stop a page', async (t) => {
  const nested = Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n');
  const slow = { definitions: {}, fallback: 'its Markdown takes too long to read' };
  assert.deepEqual(await read(t, { [PLACE]: nested.slice(0, 1_000_000) }), slow);
});
