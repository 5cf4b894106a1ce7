import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { Command } from 'commander';
import open from 'open';
import { slugOf } from '../core/annotation/slug.ts';
import { buildAssets } from '../io/assets.ts';
import { removeAbandoned } from '../io/disk/durable-write.ts';
import { hasCode } from '../io/disk/system-error.ts';
import { GitUserError, gitUserName } from '../io/workspace/git-user.ts';
import { Workspace } from '../io/workspace/workspace.ts';
import { WorkspaceError, workspaceFolders } from '../io/workspace/workspace-folders.ts';
import { lockWorkspace, WorkspaceBusyError } from '../io/workspace/workspace-lock.ts';
import { createApp } from '../web/app.ts';
import { hostsOf, toLoopback, toPort, urlOf } from './addresses.ts';
import { close, listen } from './http-server.ts';

type Options = {
  readonly workspace: string;
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
};

const REVIEWER_WITHOUT_GIT = 'reviewer';

/** `sourcemark serve`: the workspace as pages, on this machine only. */
export const serveCommand = (version: string): Command =>
  new Command('serve')
    .description('Serve the workspace in a browser on this machine')
    .option('-w, --workspace <folder>', 'the folder with documents and annotations', '.')
    .option('-p, --port <number>', 'the port to listen on; 0 takes any that is free', toPort, 4173)
    .option('--host <address>', 'the loopback address to listen on', toLoopback, '127.0.0.1')
    .option('--open', 'open the browser', false)
    .action((options: Options) => serve(options, version));

async function serve(options: Options, version: string): Promise<void> {
  const running = await start(options, version).catch(refuse);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, running.stop);
  console.log(
    `Sourcemark serves ${running.root} on ${running.url} for ${running.reviewer}. Ctrl+C stops it.`,
  );
  if (options.open) await open(running.url);
}

async function start({ workspace: directory, port, host }: Options, version: string) {
  const { root, annotations } = workspaceFolders(directory);
  let url = 'a server that is starting';
  const lock = await lockWorkspace(root, () => url);
  const [assets, userName] = await Promise.all([buildAssets(), gitUserName(root), clearAway(annotations)]);
  const workspace = new Workspace(root);
  const defaultReviewer = slugOf(userName ?? '') ?? REVIEWER_WITHOUT_GIT;
  let hosts: ReadonlySet<string> = new Set();
  const app = createApp({
    workspace,
    assets,
    defaultReviewer,
    hosts: () => hosts,
    version,
    report: console.error,
  });
  const server = createServer(app);
  const actualPort = await listen(server, port, host);
  url = urlOf(host, actualPort);
  hosts = hostsOf(host, actualPort);
  const stop = () => {
    close(server, () => void lock.release());
    workspace.close();
  };
  return { root, url, reviewer: defaultReviewer, stop };
}

const clearAway = async (annotations: string): Promise<void> => {
  if (existsSync(annotations)) await removeAbandoned(annotations);
};

const isPlain = (error: unknown): error is Error =>
  error instanceof WorkspaceError || error instanceof WorkspaceBusyError || error instanceof GitUserError;

/** Ends the program with a sentence where the fault is not the program's own. */
function refuse(error: unknown): never {
  if (isPlain(error)) fail(error.message);
  if (hasCode(error, 'EADDRINUSE'))
    fail(`${error.message}. Another program has that port; --port takes another one.`);
  if (hasCode(error, 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND')) fail(`Cannot listen there: ${error.message}.`);
  throw error;
}

function fail(message: string): never {
  console.error(`sourcemark: ${message}`);
  process.exit(2);
}
