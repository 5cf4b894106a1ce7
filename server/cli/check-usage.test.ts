import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, workspaceWith } from './testing/check.ts';

const MISUSES: Record<string, [words: string[], stderr: RegExp]> = {
  'no such workspace': [
    ['--workspace', 'nowhere'],
    /^sourcemark: Expected a folder as the workspace, found nothing/,
  ],
  'a file as the workspace': [['-w', 'seeds/harbour.txt'], /^sourcemark: Expected a folder/],
  'a format that there is not': [['--format', 'xml'], /^error: .* Allowed choices are text, json, github/],
  'an option that there is not': [['--repair'], /^error: unknown option/],
  'a word too many': [['seeds'], /^error: too many arguments/],
};

for (const [name, [words, stderr]] of Object.entries(MISUSES))
  test(`wrong usage exits with 2: ${name}`, async (t) => {
    const said = await check(await workspaceWith(t, {}), ...words);
    assert.deepEqual([said.status, said.stdout], [2, '']);
    assert.match(said.stderr, stderr);
  });

test('settings that cannot be read exit with 2, in one line', async (t) => {
  const root = await workspaceWith(t, { 'sourcemark.json': '{"documents": "..",\n"x": "\\u001b"}' });
  const { status, stderr } = await check(root);
  assert.equal(status, 2);
  assert.match(
    stderr,
    /^sourcemark: .*sourcemark\.json cannot be used: .*expected a folder inside the workspace[^\n]*\n$/,
  );
});
