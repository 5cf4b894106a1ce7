import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type BuildResult, build, formatMessages } from 'esbuild';

/** A file for the browser, in memory. */
export type Asset = { readonly type: string; readonly body: Uint8Array };

/** What the pages load besides themselves. */
export type Assets = {
  /** The path of `document.js` or `main.css`, which names a hash of its content. Throws when there is none. */
  readonly url: (name: string) => string;
  /** What stands at such a path. It never changes, so browsers may keep it. */
  readonly file: (path: string) => Asset | undefined;
};

const scriptEnding = '.page.ts';
const packageRoot = join(import.meta.dirname, '../..');

/**
 * Bundles each `views/client/<name>.page.ts` to `<name>.js`, `views/styles/main.css` and the icon. `root` is the folder
 * that holds `views`. Throws what esbuild has to say, with file and line; a warning counts as an error.
 */
export async function buildAssets(root: string = packageRoot): Promise<Assets> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: await entryPoints(root),
    entryNames: '[name].[hash]',
    chunkNames: 'part.[hash]',
    splitting: true,
    outdir: 'assets',
    bundle: true,
    minify: true,
    loader: { '.svg': 'copy' },
    write: false,
    format: 'esm',
    target: 'es2022',
    // Without this tsconfig.json has a say, but not once we are in node_modules, where esbuild passes it over.
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  await refuseWarnings(result);
  return assetsFrom(result.outputFiles);
}

async function entryPoints(root: string): Promise<{ in: string; out: string }[]> {
  const names = await readdir(join(root, 'views/client'));
  const pages = names.filter((name) => name.endsWith(scriptEnding));
  const scripts = pages.map((page) => ({ in: `views/client/${page}`, out: basename(page, scriptEnding) }));
  return [...scripts, { in: 'views/styles/main.css', out: 'main' }, { in: 'views/icon.svg', out: 'icon' }];
}

async function refuseWarnings({ warnings }: BuildResult): Promise<void> {
  const messages = await formatMessages(warnings, { kind: 'warning' });
  if (messages.length > 0) throw new Error(`The browser's side has warnings.\n${messages.join('')}`);
}

function assetsFrom(files: readonly { path: string; contents: Uint8Array }[]): Assets {
  const byUrl = new Map(files.map((file) => [`/assets/${basename(file.path)}`, assetFrom(file)]));
  const urls = new Map([...byUrl.keys()].map((url) => [nameIn(url), url]));
  return {
    file: (path) => byUrl.get(path),
    url: (name) => {
      const url = urls.get(name);
      if (url) return url;
      throw new Error(`There is no asset "${name}", only ${[...urls.keys()].join(', ')}.`);
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const assetFrom = ({ path, contents }: { path: string; contents: Uint8Array }): Asset => ({
  type: types[extname(path)] ?? 'application/octet-stream',
  body: contents,
});

/** `main.css` of `/assets/main.<hash>.css`. */
const nameIn = (url: string): string => basename(url).replace(/\.[^.]+(\.[^.]+)$/, '$1');
