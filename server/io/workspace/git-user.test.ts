import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gitUserName } from './git-user.ts';

/** A new repository that no configuration of this machine reaches. */
async function repository(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  const environment = { ...process.env };
  Object.assign(process.env, { GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' });
  t.after(() => {
    process.env = environment;
    return rm(folder, { recursive: true });
  });
  execFileSync('git', ['init', '--quiet', folder]);
  return folder;
}

test("the repository's user has a name", async (t) => {
  const folder = await repository(t);
  execFileSync('git', ['-C', folder, 'config', 'user.name', 'Zoë  O’Hara']);
  assert.equal(await gitUserName(folder), 'Zoë  O’Hara');
});

test('nobody has a name where git knows none, or an empty one', async (t) => {
  const folder = await repository(t);
  assert.equal(await gitUserName(folder), undefined);
  execFileSync('git', ['-C', folder, 'config', 'user.name', '']);
  assert.equal(await gitUserName(folder), undefined);
});

test('nobody has a name where there is no git', async (t) => {
  const folder = await repository(t);
  process.env.PATH = folder;
  assert.equal(await gitUserName(folder), undefined);
});

test('a configuration that git cannot read is told', async (t) => {
  const folder = await repository(t);
  await appendFile(join(folder, '.git/config'), '\n[broken');
  await assert.rejects(gitUserName(folder), /git cannot tell the user's name in .*bad config line/s);
});
