import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { lockWorkspace, WorkspaceBusyError } from './workspace-lock.ts';

async function temporaryFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** A process that tries to lock a workspace, says how that went, and then waits to be ended. */
async function locker(t: TestContext, root: string, platform: string): Promise<[ChildProcess, string]> {
  const script = `
    const { lockWorkspace } = await import(${JSON.stringify(new URL('workspace-lock.ts', import.meta.url))});
    await lockWorkspace(${JSON.stringify(root)}, () => 'http://one', ${JSON.stringify(platform)}).then(
      () => process.stdout.write('locked'), (error) => process.stdout.write(error.message));
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--eval', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(() => child.kill());
  return [child, String(await once(child.stdout, 'data'))];
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

const isBusyWith = (pid: number | undefined, says: string) => (error: unknown) =>
  error instanceof WorkspaceBusyError && error.holder?.pid === pid && error.holder?.says === says;

// Linux has no named pipes, but does have the socket files of systems that are neither Linux nor Windows.
for (const platform of process.platform === 'linux' ? ['linux', 'other'] : [process.platform]) {
  test(`one process has the workspace until it is killed (${platform})`, async (t) => {
    const root = await temporaryFolder(t);
    const lock = () => lockWorkspace(root, () => 'http://two', platform);
    const [child, said] = await locker(t, root, platform);
    assert.equal(said, 'locked');
    await assert.rejects(lock(), isBusyWith(child.pid, 'http://one'));
    await kill(child);
    const mine = await lock();
    const [, refused] = await locker(t, root, platform);
    assert.match(
      refused,
      /is in use by another Sourcemark \(http:\/\/two, process \d+\)\. Stop that one first\./,
    );
    await mine.release();
  });

  test(`a workspace that was released can be locked again (${platform})`, async (t) => {
    const root = await temporaryFolder(t);
    for (let time = 0; time < 3; time++) {
      const lock = await lockWorkspace(root, () => 'http://one', platform);
      await assert.rejects(
        lockWorkspace(root, () => '', platform),
        isBusyWith(process.pid, 'http://one'),
      );
      await lock.release();
    }
  });

  test(`of many that want a workspace at once, no two get it (${platform})`, async (t) => {
    const root = await temporaryFolder(t);
    const [dead] = await locker(t, root, platform);
    await kill(dead);
    const lockers = await Promise.all(Array.from({ length: 6 }, () => locker(t, root, platform)));
    assert.ok(lockers.filter(([, said]) => said === 'locked').length <= 1);
    await Promise.all(lockers.map(([child]) => kill(child)));
    const next = await lockWorkspace(root, () => 'http://two', platform);
    await next.release();
  });
}

test('a workspace is the folder, not the path to it; two folders are two workspaces', async (t) => {
  const [root, other] = [await temporaryFolder(t), await temporaryFolder(t)];
  const link = join(other, 'link');
  await symlink(root, link, 'junction');
  const lock = await lockWorkspace(root, () => 'http://one');
  await assert.rejects(
    lockWorkspace(link, () => ''),
    WorkspaceBusyError,
  );
  const second = await lockWorkspace(other, () => 'http://two');
  await Promise.all([lock.release(), second.release()]);
  await assert.rejects(
    lockWorkspace(join(root, 'absent'), () => ''),
    { code: 'ENOENT' },
  );
});
