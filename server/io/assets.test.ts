import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { buildAssets } from './assets.ts';

const sources = {
  'views/client/document.page.ts': `
    import { greeting } from './greeting.ts';
    document.title = greeting as string;`,
  'views/client/greeting.ts': `
    import type { Name } from '../../server/core/name.ts';
    import { whose } from '../../server/core/name.ts';
    export const greeting: Name = 'hello ' + whose;`,
  'views/client/library.page.ts': `export {};`,
  'views/styles/main.css': '@import "./text.css"; a { color: red }',
  'views/styles/text.css': 'p { & em { color: blue } }',
  'views/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'server/core/name.ts': `export type Name = string; export const whose: Name = 'core';`,
  'tsconfig.json': '{ no JSON',
};

async function project(t: TestContext, files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(root, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

test('each page gets one script, with what it takes from the core, and all get one style sheet', async (t) => {
  const assets = await buildAssets(await project(t, sources));
  const text = (name: string) => new TextDecoder().decode(assets.file(assets.url(name))?.body);
  assert.match(assets.url('document.js'), /^\/assets\/document\.[A-Z0-9]{8}\.js$/);
  assert.match(text('document.js'), /"core".*document\.title=/s);
  assert.doesNotMatch(text('library.js'), /hello/);
  assert.match(text('main.css'), /^p\{.*\}a\{color:red\}/);
  assert.equal(assets.file(assets.url('library.js'))?.type, 'text/javascript; charset=utf-8');
  assert.equal(assets.file(assets.url('main.css'))?.type, 'text/css; charset=utf-8');
  assert.equal(assets.file(assets.url('icon.svg'))?.type, 'image/svg+xml');
});

test('a path changes with its content, and with nothing else', async (t) => {
  const urlIn = async (files: Record<string, string>) =>
    (await buildAssets(await project(t, files))).url('document.js');
  const before = await urlIn(sources);
  assert.equal(await urlIn(sources), before);
  const core = `export type Name = string; export const whose: Name = 'new';`;
  assert.notEqual(await urlIn({ ...sources, 'server/core/name.ts': core }), before);
});

test('an asset that is not there is named beside those that are', async (t) => {
  const assets = await buildAssets(await project(t, sources));
  assert.throws(() => assets.url('libary.js'), /no asset "libary\.js", only .*library\.js/);
  assert.equal(assets.file('/assets/main.css'), undefined);
});

test('mistakes in the sources are told with their place', async (t) => {
  const wrong = async (path: string, content: string) =>
    buildAssets(await project(t, { ...sources, [path]: content }));
  await assert.rejects(
    wrong('views/client/greeting.ts', 'export const = 1;'),
    /views\/client\/greeting\.ts:1:13/,
  );
  await assert.rejects(wrong('views/styles/text.css', 'p { colour red }'), /views\/styles\/text\.css:1:/);
});
