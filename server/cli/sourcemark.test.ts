import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('the program runs from node_modules, whatever tsconfig.json it is called beside', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  const program = await installed(folder, 'const greeting: string = "hello"; console.log(greeting);');
  for (const config of ['{ no JSON', '{ "extends": "./nowhere.json" }']) {
    await writeFile(join(folder, 'tsconfig.json'), config);
    assert.equal(execFileSync(process.execPath, [program], { cwd: folder }).toString(), 'hello\n');
  }
});

/** The program as npm lays it into a folder, with another main.ts; returns its path. */
async function installed(folder: string, main: string): Promise<string> {
  const cli = join(folder, 'node_modules/sourcemark/server/cli');
  const tsx = fileURLToPath(new URL('../../node_modules/tsx', import.meta.url));
  await mkdir(cli, { recursive: true });
  await symlink(tsx, join(folder, 'node_modules/tsx'), 'junction');
  await cp(new URL('sourcemark.mjs', import.meta.url), join(cli, 'sourcemark.mjs'));
  await writeFile(join(folder, 'node_modules/sourcemark/package.json'), '{ "type": "module" }');
  await writeFile(join(cli, 'main.ts'), main);
  return join(cli, 'sourcemark.mjs');
}
