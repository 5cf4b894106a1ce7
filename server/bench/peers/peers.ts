import { bundle } from '../browser/bundle.ts';
import type { Invented } from '../invented/workspace.ts';
import { whileServingFiles } from './file-server.ts';
import { barePage, recogitoAnnotations, recogitoPage } from './pages.ts';

/** Does some work while a document is also served as those pages that ours is held against. */
export async function whilePeersServe<T>(
  invented: Invented,
  work: (pages: { readonly bare: string; readonly recogito: string }) => Promise<T>,
): Promise<T> {
  const recogito = await bundle('recogito');
  const files = {
    '/bare.html': barePage(invented),
    '/recogito.html': recogitoPage(invented, recogito),
    '/recogito.js': recogito.script,
    '/annotations.json': recogitoAnnotations(invented),
  };
  return whileServingFiles(files, (origin) =>
    work({ bare: `${origin}/bare.html`, recogito: `${origin}/recogito.html` }),
  );
}
