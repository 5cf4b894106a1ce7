import { once } from 'node:events';
import { createServer } from 'node:http';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
};

/** Files by their path, `/page.html`. */
export type Files = Readonly<Record<string, string>>;

/** Does some work while files are served from memory, with nothing else done for them. */
export async function whileServingFiles<T>(files: Files, work: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(({ url = '' }, response) => {
    const body = files[url];
    if (body === undefined) response.writeHead(404).end();
    else response.setHeader('Content-Type', typeOf(url)).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  try {
    return await work(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const typeOf = (url: string): string =>
  TYPES[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
