import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually, fill, folderWith, temporaryFolder } from '../io/testing/folder.ts';
import { git } from '../io/testing/git.ts';
import { ask } from '../web/testing/client.ts';
import { portOf, serving, sourcemark } from './testing/server.ts';

const LOOPBACK =
  /Expected a loopback address \(127\.0\.0\.1, ::1 or localhost\), found ".*"\. Sourcemark does not know who is asking/;
const PORT = /Expected a port from 0 to 65535, found/;
const refusals: Record<string, [words: string[], says: RegExp]> = {
  'every address': [['--host', '0.0.0.0'], LOOPBACK],
  'every address of IPv6': [['--host', '::'], LOOPBACK],
  'an address of the network': [['--host', '192.168.1.2'], LOOPBACK],
  'a name of the network': [['--host', 'localhost.example'], LOOPBACK],
  'an address that only begins so': [['--host', '127.0.0.1.example'], LOOPBACK],
  'no address': [['--host', ''], LOOPBACK],
  'an address that is none': [['--host', '127.0.0.999'], /Cannot listen there: /],
  'a port beyond the last': [['--port', '65536'], PORT],
  'a port that is none': [['--port', '80x'], PORT],
  'an option that is none': [['--anywhere'], /unknown option '--anywhere'/],
  'a folder that is not there': [
    ['--workspace', 'no/such/folder'],
    /Expected a folder as the workspace, found nothing/,
  ],
  'a file': [['--workspace', import.meta.filename], /Expected a folder as the workspace, found nothing/],
};

for (const [name, [words, says]] of Object.entries(refusals))
  test(`${name} is refused with the reason and exit code 2`, async (t) => {
    const child = serving(t, await temporaryFolder(t), ...words);
    assert.equal(await child.end(), 2, child.output);
    assert.match(child.output, says);
    assert.doesNotMatch(child.output, /\n {4}at /);
  });

test('a sourcemark.json that cannot be used, and a git that cannot, are told and not shown as a crash', async (t) => {
  const broken = await folderWith(t, { 'sourcemark.json': '{ "documents": ".." }' });
  const child = serving(t, broken);
  assert.equal(await child.end(), 2);
  assert.match(child.output, /^sourcemark: .*sourcemark\.json cannot be used: .*expected a folder inside/);
  const repository = await temporaryFolder(t);
  git(repository, 'init', '--quiet');
  await fill(repository, { '.git/config': '[broken' });
  const other = serving(t, repository);
  assert.equal(await other.end(), 2, other.output);
  assert.match(other.output, /^sourcemark: git cannot tell the user's name in .*bad config/s);
});

test('a port that another program has is told', async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const child = serving(t, await temporaryFolder(t), '--port', port);
  assert.equal(await child.end(), 2);
  assert.match(child.output, /EADDRINUSE.*\. Another program has that port; --port takes another one\.\n$/);
});

test('a second server on a workspace says where the first one is, and leaves it running', async (t) => {
  const workspace = await temporaryFolder(t);
  const port = await portOf(serving(t, workspace));
  const second = serving(t, join(workspace, '.'));
  assert.equal(await second.end(), 2);
  const where = `is in use by another Sourcemark \\(http://127\\.0\\.0\\.1:${port}/, process \\d+\\)\\. Stop that one first\\.`;
  assert.match(second.output, new RegExp(where));
  assert.equal((await ask(port, 'GET', '/')).status, 200);
});

test('an empty folder is served, and its page says what to do', async (t) => {
  const workspace = await temporaryFolder(t);
  const port = await portOf(serving(t, workspace));
  const empty = await ask(port, 'GET', '/');
  assert.match(empty.text, /Put <code>\.txt<\/code> or <code>\.md<\/code> files into/);
  assert.ok(empty.text.includes(join(workspace, 'seeds')));
  await fill(workspace, { 'seeds/a.txt': 'The first document.' });
  await eventually(true, async () => (await ask(port, 'GET', '/')).text.includes('The first document.'));
});

test('it tells its version and its commands', async (t) => {
  const version = sourcemark(t, '--version');
  assert.equal(await version.end(), 0);
  assert.match(version.output, /^\d+\.\d+\.\d+\n$/);
  const help = sourcemark(t, 'serve', '--help');
  assert.equal(await help.end(), 0);
  assert.match(help.output, /--workspace <folder>/);
  const none = sourcemark(t, 'nothing');
  assert.equal(await none.end(), 2);
  assert.match(none.output, /unknown command 'nothing'/);
});

test('only those who name it are answered, under each of its names', async (t) => {
  const port = await portOf(serving(t, await temporaryFolder(t)));
  const status = async (Host: string) => (await ask(port, 'GET', '/', { headers: { Host } })).status;
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) assert.equal(await status(`${name}:${port}`), 200);
  for (const name of ['127.0.0.1', `rebound.example:${port}`, '0.0.0.0'])
    assert.equal(await status(name), 421);
});
