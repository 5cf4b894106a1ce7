import type { Workspace } from '../io/workspace/workspace.ts';

/** The browser's code and styles, built at start. */
export type Assets = {
  /** The address under which a built file is served, by its name without hash: `document.js`. */
  url(name: string): string;
  file(url: string): { readonly type: string; readonly body: Uint8Array } | undefined;
};

/** All that the web application needs of the world outside. */
export type Dependencies = {
  readonly workspace: Workspace;
  readonly assets: Assets;
  /** Who annotates when the browser does not say. */
  readonly defaultReviewer: string;
  /** The values of the Host header that name this server; known once it listens. */
  readonly hosts: () => ReadonlySet<string>;
  readonly version: string;
  /** Tells the terminal of an error that is the program's own fault. */
  readonly report: (error: unknown) => void;
};
