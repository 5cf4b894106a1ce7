import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type Files, folderWith } from '../testing/folder.ts';
import { WorkspaceError, workspaceFolders } from './workspace-folders.ts';

const configured = (t: TestContext, config: string | Uint8Array, files: Files = {}): Promise<string> =>
  folderWith(t, { 'sourcemark.json': config, ...files });

const refuses = (root: string, message: RegExp, name?: string): void =>
  assert.throws(
    () => workspaceFolders(root),
    (error) => {
      assert.ok(error instanceof WorkspaceError, `${name}: ${error}`);
      assert.match(error.message, message, name);
      return true;
    },
    name,
  );

test('a folder is a workspace, with or without what belongs into it', async (t) => {
  const root = await folderWith(t, {});
  const folders = { root, documents: join(root, 'seeds'), annotations: join(root, 'annotations') };
  assert.deepEqual(workspaceFolders(root), folders);
  await mkdir(folders.documents);
  assert.deepEqual(workspaceFolders(`${root}/seeds/..`), folders);
});

const good: Record<string, [config: string, documents: string, annotations: string]> = {
  nothing: ['{}', 'seeds', 'annotations'],
  'both folders': ['{ "documents": "articles", "annotations": "judged/here" }', 'articles', 'judged/here'],
  'one folder': ['{ "documents": "./a/b/../c" }', 'a/c', 'annotations'],
  'odd names': ['{ "documents": "..a", "annotations": "ü 🦊" }', '..a', 'ü 🦊'],
};

for (const [name, [config, documents, annotations]] of Object.entries(good))
  test(`sourcemark.json may name ${name}`, async (t) => {
    const root = await configured(t, config);
    const folders = { root, documents: join(root, documents), annotations: join(root, annotations) };
    assert.deepEqual(workspaceFolders(root), folders);
  });

const bad: Record<string, [config: string | Uint8Array, message: RegExp]> = {
  'is empty': ['', /sourcemark\.json cannot be read as JSON: /],
  'is no JSON': ['{ documents: }', /sourcemark\.json cannot be read as JSON: /],
  'is not UTF-8': [Uint8Array.from([0xff, 0xfe, 0x7b]), /sourcemark\.json cannot be read as JSON: /],
  'is a list': ['[]', /sourcemark\.json cannot be used: .*expected object/],
  'has a key that nobody knows': ['{ "document": "a" }', /cannot be used: .*Unrecognized key: "document"/],
  'gives a number': ['{ "documents": 3 }', /cannot be used: .*expected string.*\n.*documents/],
  'gives nothing': ['{ "documents": "" }', /cannot be used: .*\n.*documents/],
  'names the workspace itself': ['{ "documents": "." }', /expected a folder inside the workspace/],
  'names the folder above': ['{ "annotations": ".." }', /expected a folder inside the workspace/],
  'leaves by the way': ['{ "annotations": "a/../../b" }', /expected a folder inside the workspace/],
  'is absolute': ['{ "documents": "/etc" }', /expected a folder inside the workspace/],
  'names one folder for both': ['{ "documents": "a", "annotations": "./a" }', /two folders/],
  'names a file': ['{ "documents": "sourcemark.json" }', /Expected a folder at .*sourcemark\.json/],
  'goes through a file': [
    '{ "documents": "sourcemark.json/a" }',
    /sourcemark\.json.a cannot be used: ENOTDIR/,
  ],
};

for (const [name, [config, message]] of Object.entries(bad))
  test(`it is told when sourcemark.json ${name}`, async (t) => refuses(await configured(t, config), message));

test('what is no folder is no workspace', async (t) => {
  const root = await folderWith(t, { file: '' });
  for (const path of ['absent', 'file', 'file/below'])
    refuses(join(root, path), /^Expected a folder as the workspace, found nothing of the kind at /, path);
});

test('a link to a workspace leads to the workspace', async (t) => {
  const root = await folderWith(t, {});
  const other = await folderWith(t, {});
  await symlink(root, join(other, 'link'), 'junction');
  assert.equal(workspaceFolders(join(other, 'link')).root, root);
});

test('a link inside the workspace is followed, one that leaves it or leads nowhere is refused', async (t) => {
  const outside = await folderWith(t, { 'sub/a.txt': '' });
  const config = (documents: string) => JSON.stringify({ documents });
  const make = async (documents: string, target: string) => {
    const root = await configured(t, config(documents), { 'articles/a.txt': '' });
    await symlink(target, join(root, 'link'));
    return root;
  };
  const root = await make('link/sub', 'articles');
  assert.equal(workspaceFolders(root).documents, join(root, 'articles/sub'));
  const leaves = /link.* is a link that leaves the workspace \(to .*\), so it is not followed\.$/;
  refuses(await make('link', outside), leaves);
  refuses(await make('link', '..'), leaves);
  refuses(await make('link/sub', outside), leaves);
  refuses(await make('link/not/there/yet', outside), leaves);
  refuses(await make('link', 'nowhere'), /link cannot be used: ENOENT/);
  refuses(await make('link', 'link'), /link cannot be used: ELOOP/);
});
