import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Has every page of a tab come with axe-core; an init script stands outside the page's own policy. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript({ content: axe.source });

/** What axe-core objects to on the page as it is now, one line a finding. */
export const findings = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
