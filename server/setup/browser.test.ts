import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('browser.mjs', import.meta.url));
const otherwise = { skip: process.platform !== 'linux' && 'elsewhere browsers have fixed places' };

test('the browser is the first on PATH that starts', otherwise, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'google-chrome'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await writeFile(join(folder, 'chromium'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const env = { PATH: folder, PLAYWRIGHT_BROWSERS_PATH: folder };
  assert.equal(
    execFileSync(process.execPath, [script], { env }).toString(),
    `The tests use a browser of this machine: ${join(folder, 'chromium')}\n`,
  );
});
