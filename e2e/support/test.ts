import { test as base, expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { Watch } from './watch.ts';
import { Workspace } from './workspace.ts';

export { expect };

type Fixtures = {
  /** An empty folder to put documents into; its server is started by `desk.open` or by the test. */
  readonly workspace: Workspace;
  readonly watch: Watch;
  /** The page, and what a person does on it. */
  readonly desk: Desk;
};

/** A test with a workspace, a server and a watched page of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from a pattern.
  workspace: async ({}, use) => {
    const workspace = new Workspace();
    await use(workspace);
    const complaints = await workspace.remove();
    expect(complaints, 'the server has nothing to complain of').toBe('');
  },
  watch: [
    async ({ context, workspace }, use) => {
      const watch = new Watch();
      await watch.over(context);
      await use(watch);
      const own = workspace.isStarted ? workspace.server.url : undefined;
      expect(watch.findings(own), 'what the page must not do').toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ page, workspace }, use) => {
    await use(new Desk(page, workspace));
  },
});
