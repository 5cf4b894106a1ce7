import { expect, test } from './support/test.ts';

test('an empty workspace says where documents belong, and takes them as they come', async ({
  workspace,
  desk,
}) => {
  await desk.visit('/');
  await expect(desk.page.getByRole('heading', { level: 2 })).toHaveText('No documents yet');
  await expect(desk.page.locator('.empty code').last()).toHaveText(/seeds$/);
  workspace.write('seeds/first.txt', 'The first one.\n');
  await desk.page.reload();
  await expect(desk.page.locator('.row h2')).toHaveText(['The first one.']);
});

test('titles, names and searches are shown as the text they are', async ({ workspace, desk }) => {
  workspace.write(
    'seeds/<b>.md',
    '---\ntitle: "<img src=x onerror=alert(1)>"\noutlet: <i>x</i>\n---\n\nText.\n',
  );
  await desk.visit('/?search=%3Cimg');
  await expect(desk.page.locator('.row h2')).toHaveText('<img src=x onerror=alert(1)>');
  await expect(desk.page.getByLabel('Search')).toHaveValue('<img');
  await desk.page.locator('.row').getByRole('link').click();
  await desk.ready();
  await expect(desk.page.locator('main img')).toHaveCount(0);
  await desk.press('1');
  await desk.saved();
  expect(workspace.annotations('<b>.md')).toHaveLength(1);
});

test('the server gone: the library says so instead of showing what is old', async ({
  workspace,
  desk,
  watch,
}) => {
  watch.allow(/net::ERR_/);
  workspace.write('seeds/dam.txt', 'A dam holds.\n');
  await desk.visit('/');
  await workspace.server.kill();
  await desk.page.getByLabel('Search').fill('dam');
  await expect(desk.page.locator('#results')).toHaveText(
    'The server cannot be reached. Is it still running?',
  );
});
