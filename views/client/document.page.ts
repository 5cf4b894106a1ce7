import './validation.ts';
import { Api } from './api.ts';
import { openDesk } from './desk.ts';
import { element } from './dom.ts';
import { DocumentConfig, readConfig } from './page-config.ts';
import { afterPaint } from './scheduling.ts';

const config = readConfig(DocumentConfig);
const api = new Api(config.document);

// The text with its highlights is in the page already; what the script needs follows once that is painted.
afterPaint(async () => {
  try {
    const [model, layers] = await Promise.all([api.model(), api.layers()]);
    openDesk(config, api, model, layers);
    document.documentElement.classList.add('ready');
  } catch (error) {
    const saving = element('saving', HTMLElement);
    saving.dataset.state = 'refused';
    saving.textContent = `Only reading works: ${error instanceof Error ? error.message : String(error)}`;
  }
});
