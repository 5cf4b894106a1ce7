import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { fc } from '../../core/testing/arbitraries.ts';
import { eventually, temporaryFolder } from '../testing/folder.ts';
import { contentOf, textTree } from '../testing/tree.ts';

const path = fc.constantFrom('', 'f.txt', 'd', 'd/f.txt', 'd/e', 'd/e/f.txt', 'x.txt', 'x.txt/f.txt');
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write'), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename'), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refresh'), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), path, to: path }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What of a step the file system allows; each content has a length of its own. */
function change(root: string, { kind, path, to }: Step, length: number): void {
  try {
    if (kind === 'write') mkdirSync(dirname(join(root, path)), { recursive: true });
    if (kind === 'write') writeFileSync(join(root, path), '.'.repeat(length));
    if (kind === 'remove') rmSync(join(root, path), { recursive: true });
    if (kind === 'rename') renameSync(join(root, path), join(root, to));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}

async function playedTo(t: TestContext, steps: readonly Step[]): Promise<void> {
  const root = join(await temporaryFolder(t), 'root');
  const tree = textTree(t, root);
  for (const [index, each] of steps.entries()) {
    change(root, each, index + 1);
    if (each.kind === 'refresh') tree.refresh();
    if (each.kind === 'wait') await turnOfTheLoop();
  }
  await eventually(contentOf(textTree(t, root)), () => contentOf(tree));
}

test('whatever happens below a tree, it comes to know what a new one finds', async (t) => {
  const steps = fc.array(step, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(steps, (each) => playedTo(t, each)),
    { numRuns: 150 },
  );
});
