import { expect, test } from './support/test.ts';
import { annotate, slice } from './support/texts.ts';
import { REFUSED } from './support/watch.ts';
import { REVIEWER, type Workspace } from './support/workspace.ts';

const OLD = `Bridge closes

The span was shut at dawn, the county engineer said. A rumour has it that paint is flaking off.

Nobody counts the lorries, a driver told us.
`;
const NEW = `Bridge closes for repair

A new first paragraph was added by the desk.

The span was shut at dawn, the county engineer said.

Nobody counts the lorries, a driver told us.
`;

/** Two branches: `main` with the old text and one annotation, `edited` with the new text and another. */
function makeBranches(workspace: Workspace): void {
  workspace.write('seeds/bridge.txt', OLD);
  workspace.annotate('bridge.txt', REVIEWER, [
    annotate(OLD, 'A rumour has it that paint is flaking off.', { label: 'speculative' }, 'rumour-one'),
  ]);
  workspace.makeRepository(REVIEWER);
  workspace.git('checkout', '--quiet', '-b', 'edited');
  workspace.write('seeds/bridge.txt', NEW);
  workspace.write('seeds/another.txt', 'Another document.\n');
  workspace.annotate('bridge.txt', REVIEWER, [
    annotate(
      NEW,
      'Nobody counts the lorries, a driver told us.',
      { label: 'anonymous-source' },
      'driver-one',
    ),
  ]);
  workspace.commit('Edit');
  workspace.git('checkout', '--quiet', 'main');
}

test('after a git checkout the page and the library show what is there now', async ({ workspace, desk }) => {
  makeBranches(workspace);
  await desk.open('bridge.txt');
  expect(await desk.marks()).toMatchObject([{ label: 'speculative' }]);
  workspace.git('checkout', '--quiet', 'edited');
  await desk.page.reload();
  await desk.ready();
  await expect(desk.body()).toContainText('A new first paragraph');
  expect(await desk.marks()).toMatchObject([
    { label: 'anonymous-source', text: 'Nobody counts the lorries, a driver told us.' },
  ]);
  await desk.visit('/');
  await expect(desk.page.locator('.row h2')).toHaveText(['Another document.', 'Bridge closes for repair']);
  workspace.git('checkout', '--quiet', 'main');
  await desk.visit('/');
  await expect(desk.page.locator('.row h2')).toHaveText(['Bridge closes']);
  await desk.page.getByRole('link', { name: 'Bridge closes' }).click();
  await desk.ready();
  expect(await desk.marks()).toMatchObject([{ label: 'speculative' }]);
});

test('what an old page tags is saved where it stands in the new text, and the page says so', async ({
  workspace,
  desk,
}) => {
  makeBranches(workspace);
  await desk.open('bridge.txt');
  workspace.git('checkout', '--quiet', 'edited');
  await desk.tag('official', 'The span', 'engineer said.');
  await desk.saved();
  const quote = 'The span was shut at dawn, the county engineer said.';
  const annotations = workspace.annotations('bridge.txt');
  expect(annotations.map((one) => one.quote)).toEqual([
    quote,
    'Nobody counts the lorries, a driver told us.',
  ]);
  for (const one of annotations) expect(slice(NEW, one)).toBe(one.quote);
  await expect(desk.page.getByRole('alert')).toContainText('The document has changed on disk');
  await desk.page.getByRole('button', { name: 'Show the new text' }).click();
  await expect(desk.body()).toContainText('A new first paragraph');
  await desk.ready();
  expect((await desk.marks()).map(({ text }) => text)).toEqual(annotations.map((one) => one.quote));
});

test('what an old page tags and the new text has not is refused with a sentence', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(REFUSED);
  makeBranches(workspace);
  await desk.open('bridge.txt');
  workspace.git('checkout', '--quiet', 'edited');
  const before = workspace.read(workspace.annotationPath('bridge.txt'));
  await desk.tag('sourced', 'paint is flaking', 'flaking off');
  await expect(desk.saving()).toHaveText(/^Not saved: .*paint is flaking off.*reload the page/);
  expect(workspace.read(workspace.annotationPath('bridge.txt'))).toBe(before);
  // Back on the old branch it can be saved after all.
  workspace.git('checkout', '--quiet', 'main');
  await desk.press('s');
  await desk.saved();
  expect(workspace.annotations('bridge.txt').map((one) => one.quote)).toEqual([
    'A rumour has it that paint is flaking off.',
    'paint is flaking off',
  ]);
});

test('undoing what was refused leaves nothing unsaved', async ({ workspace, desk, watch }) => {
  watch.allow(REFUSED);
  makeBranches(workspace);
  await desk.open('bridge.txt');
  workspace.git('checkout', '--quiet', 'edited');
  await desk.tag('sourced', 'paint is flaking', 'flaking off');
  await expect(desk.saving()).toHaveText(/^Not saved: /);
  await desk.press('z');
  await desk.saved();
});

test('a document that a checkout takes away is told of in a sentence', async ({ workspace, desk, watch }) => {
  watch.allow(/status of 404/);
  makeBranches(workspace);
  workspace.git('checkout', '--quiet', 'edited');
  await desk.open('another.txt');
  workspace.git('checkout', '--quiet', 'main');
  await desk.press('1');
  await expect(desk.saving()).toHaveText(/^Not saved: There is no document "another.txt"/);
  await desk.visit('/documents/another.txt');
  await expect(desk.page.getByRole('heading')).toHaveText('Not here');
});
