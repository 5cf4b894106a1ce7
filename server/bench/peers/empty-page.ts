import { bundle } from '../browser/bundle.ts';
import { whileServingFiles } from './file-server.ts';

const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body><p id="text">0</p><script type="module" src="/empty.js"></script></body></html>';

/** Does some work while a page is served whose keys change one character; its address is handed in. */
export async function whileEmptyPage<T>(work: (url: string) => Promise<T>): Promise<T> {
  const { script } = await bundle('empty');
  return whileServingFiles({ '/empty.html': PAGE, '/empty.js': script }, (origin) =>
    work(`${origin}/empty.html`),
  );
}
