import { Layers } from '../server/core/wire.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';
import { annotate, numbered } from './support/texts.ts';
import { REFUSED } from './support/watch.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const TEXT = numbered(6);
const SENTENCE = 'Sentence 2 says so.';

/** A page on which the annotation is sourced by Ann, while on disk it is something else. */
async function openBefore(workspace: Workspace, desk: Desk, change: () => void): Promise<void> {
  workspace.write('seeds/article.txt', TEXT);
  write(workspace, { label: 'sourced', source: 'Ann' });
  workspace.makeRepository(REVIEWER);
  await desk.open('article.txt');
  await desk.press('n');
  await expect(desk.openCard()).toHaveCount(1);
  change();
}

function write(workspace: Workspace, judgement: Parameters<typeof annotate>[2] | undefined): void {
  const annotations = judgement ? [annotate(TEXT, SENTENCE, judgement, 'contested')] : [];
  workspace.annotate('article.txt', REVIEWER, annotations);
}

const onDisk = (workspace: Workspace) =>
  workspace.annotations('article.txt').map(({ label, source }) => [label, source]);

for (const [name, choose] of [
  ['by key', (desk: Desk) => desk.press('y')],
  ['by button', (desk: Desk) => desk.conflicts().getByRole('button', { name: 'Keep yours' }).click()],
] as const)
  test(`a conflict shows both versions, and mine is kept ${name}`, async ({ workspace, desk, watch }) => {
    watch.allow(REFUSED);
    await openBefore(workspace, desk, () => write(workspace, { label: 'speculative', source: 'Bob' }));
    await desk.press('2');
    await expect(desk.conflicts().locator('.versions > div')).toHaveText([
      /Yours: official.*Sentence 2 says so\..*Ann/s,
      /On disk: speculative.*Sentence 2 says so\..*Bob/s,
    ]);
    await expect(desk.saving()).toHaveText('1 in conflict');
    expect(onDisk(workspace)).toEqual([['speculative', 'Bob']]);
    await choose(desk);
    await expect(desk.conflicts()).toHaveCount(0);
    await desk.saved();
    expect(onDisk(workspace)).toEqual([['official', 'Ann']]);
    expect(await desk.marks()).toMatchObject([{ label: 'official' }]);
  });

for (const [name, choose] of [
  ['by key', (desk: Desk) => desk.press('t')],
  ['by button', (desk: Desk) => desk.conflicts().getByRole('button', { name: 'Take' }).click()],
] as const)
  test(`a conflict is settled with what is on disk ${name}, and work goes on from there`, async ({
    workspace,
    desk,
    watch,
  }) => {
    watch.allow(REFUSED);
    await openBefore(workspace, desk, () => write(workspace, { label: 'speculative', source: 'Bob' }));
    await desk.press('2');
    await expect(desk.conflicts()).toHaveCount(1);
    await choose(desk);
    await expect(desk.conflicts()).toHaveCount(0);
    await desk.saved();
    expect(await desk.marks()).toMatchObject([{ label: 'speculative', text: SENTENCE }]);
    await expect(desk.cards().locator('.card-who')).toHaveText('Bob');
    await desk.press('3');
    await desk.saved();
    expect(onDisk(workspace)).toEqual([['anonymous-source', 'Bob']]);
  });

test('a git checkout that deletes what is being changed asks, too', async ({ workspace, desk, watch }) => {
  watch.allow(REFUSED);
  await openBefore(workspace, desk, () => {
    workspace.git('checkout', '--quiet', '-b', 'without');
    write(workspace, undefined);
    workspace.commit('Take it back');
  });
  await desk.press('2');
  await expect(desk.conflicts().locator('.versions > div')).toHaveText([
    /Yours: official/,
    /On disk\s*deleted/,
  ]);
  await desk.press('y');
  await desk.saved();
  expect(onDisk(workspace)).toEqual([['official', 'Ann']]);
});

test('deleting what somebody else has changed asks, and theirs comes back', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(REFUSED);
  await openBefore(workspace, desk, () => write(workspace, { label: 'speculative', source: 'Bob' }));
  await desk.press('x');
  await expect(desk.conflicts().locator('.versions > div')).toHaveText([
    /Yours\s*deleted/,
    /On disk: speculative/,
  ]);
  await desk.press('t');
  await desk.saved();
  expect(await desk.marks()).toMatchObject([{ label: 'speculative' }]);
  expect(onDisk(workspace)).toEqual([['speculative', 'Bob']]);
});

test('another program changes it through the API, and both go on', async ({ workspace, desk, watch }) => {
  watch.allow(REFUSED);
  await openBefore(workspace, desk, () => {});
  const api = await desk.address('/api/documents/article.txt/');
  const { request } = desk.page;
  const { layers } = Layers.parse(await (await request.get(`${api}annotations`)).json());
  const { quote, start, end } = annotate(TEXT, SENTENCE, { label: 'sourced' }, 'contested');
  const answer = await request.put(`${api}reviewers/${REVIEWER}/annotations/contested`, {
    headers: { 'if-match': `"${layers[0]?.annotations[0]?.revision}"` },
    data: { quote, start, end, label: 'anonymous-source' },
  });
  expect(answer.status()).toBe(200);
  // A change of something else meets no conflict: it stands beside the other program's.
  await desk.press('g', '1');
  await desk.saved();
  expect(workspace.annotations('article.txt').map(({ label }) => label)).toEqual([
    'sourced',
    'anonymous-source',
  ]);
  await desk.press('n', 'n', '4');
  await expect(desk.conflicts()).toHaveCount(1);
  await desk.press('t');
  await desk.saved();
  expect((await desk.marks()).map(({ label }) => label)).toEqual(['sourced', 'anonymous-source']);
});
