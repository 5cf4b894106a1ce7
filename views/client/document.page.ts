import { element } from './page/dom.ts';
import { afterPaint } from './page/scheduling.ts';

// The text with its highlights is in the page already. All that the script needs, most of its own code
// included, is fetched once that is painted.
afterPaint(async () => {
  try {
    const { openDocument } = await import('./page/open-document.ts');
    await openDocument();
  } catch (error) {
    const saving = element('saving', HTMLElement);
    saving.dataset.state = 'refused';
    saving.textContent = `Only reading works: ${error instanceof Error ? error.message : String(error)}`;
  }
});
