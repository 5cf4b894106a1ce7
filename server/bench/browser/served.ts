import type { Browser } from '@playwright/test';
import { type Invented, writeInvented } from '../invented/workspace.ts';
import { type Serving, whileServing } from '../processes/serving.ts';
import { inTemporaryFolder } from '../temporary.ts';
import { inBrowser } from './chromium.ts';

/** The program serving invented documents, and a browser to look at them. */
export type Served = { readonly serving: Serving; readonly browser: Browser; readonly workspace: string };

export const whileServed = <T>(all: readonly Invented[], work: (served: Served) => Promise<T>): Promise<T> =>
  inTemporaryFolder(async (workspace) => {
    await writeInvented(workspace, all);
    return whileServing(workspace, (serving) =>
      inBrowser((browser) => work({ serving, browser, workspace })),
    );
  });
