import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A script for the browser, and the styles that it imports. */
export type Bundle = { readonly script: string; readonly styles: string };

/** Bundles a file of `in-page/`. */
export async function bundle(name: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`in-page/${name}.ts`, import.meta.url))],
    outdir: 'bundle',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: '{}',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), styles: textOf('.css') };
}
