import './validation.ts';
import { Api } from '../saving/api.ts';
import { openDesk } from './desk.ts';
import { DocumentConfig, readConfig } from './page-config.ts';

/** Fetches the document and its annotations, and makes the page one to work on. */
export async function openDocument(): Promise<void> {
  const config = readConfig(DocumentConfig);
  const api = new Api(config.document);
  const [model, layers] = await Promise.all([api.model(), api.layers()]);
  openDesk(config, api, model, layers);
  document.documentElement.classList.add('ready');
}
