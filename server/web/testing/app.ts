import { once } from 'node:events';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import type { Express } from 'express';
import type { z } from 'zod';
import { type Files, folderWith } from '../../io/testing/folder.ts';
import { Workspace } from '../../io/workspace/workspace.ts';
import { createApp } from '../app.ts';
import type { Assets } from '../dependencies.ts';
import { type Answer, ask } from './client.ts';

/** The built files' twin in memory. */
const assets: Assets = {
  url: (name) => `/assets/${name}`,
  file: (url) =>
    url === '/assets/main.css'
      ? { type: 'text/css; charset=utf-8', body: new TextEncoder().encode('p {}') }
      : undefined,
};

/** The web application on a port of its own, over a workspace of its own. */
export class TestServer {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly app: Express;
  /** What the terminal was told. */
  readonly reported: unknown[] = [];
  port = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.workspace = new Workspace(folder);
    this.app = createApp({
      workspace: this.workspace,
      assets,
      defaultReviewer: 'ada',
      hosts: () => new Set([`127.0.0.1:${this.port}`, `localhost:${this.port}`]),
      version: '1.2.3',
      report: (error) => this.reported.push(error),
    });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask(this.port, 'GET', path, { headers });
  }

  /** Sends JSON. */
  put(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const all = { 'Content-Type': 'application/json', ...headers };
    return ask(this.port, 'PUT', path, { headers: all, body: JSON.stringify(body) });
  }

  delete(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return ask(this.port, 'DELETE', path, { headers });
  }

  /** What a path answers, read with the schema that it should have. */
  async read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return schema.parse(JSON.parse((await this.get(path)).text));
  }
}

/** A server over a workspace with these files, both gone when the test ends. */
export async function serve(t: TestContext, files: Files): Promise<TestServer> {
  const running = new TestServer(await folderWith(t, files));
  const server = createServer(running.app).listen(0, '127.0.0.1');
  t.after(() => {
    server.close().closeAllConnections();
    running.workspace.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address) running.port = address.port;
  return running;
}
