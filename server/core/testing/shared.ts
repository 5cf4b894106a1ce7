import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { normalise } from '../text/text.ts';

export type SharedText = { readonly name: string; readonly value: string };

/**
 * Real texts that lie beside the checkout on some machines and may not be copied into it; `skip` says why a
 * test cannot use them on this one.
 */
export function sharedTexts(folder: string): { texts: SharedText[]; skip: string | false } {
  const url = new URL(`../../../../shared/${folder}/`, import.meta.url);
  if (!existsSync(url)) return { texts: [], skip: `../shared/${folder} is not on this machine` };
  const names = readdirSync(url).filter((name) => /\.(?:txt|md)$/.test(name));
  const texts = names.map((name) => ({ name, value: normalise(readFileSync(new URL(name, url), 'utf8')) }));
  return { texts, skip: texts.length === 0 && `../shared/${folder} holds no texts` };
}
