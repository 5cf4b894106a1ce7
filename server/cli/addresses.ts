import { InvalidArgumentError } from 'commander';

/** A port from the command line. */
export function toPort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError(`Expected a port from 0 to 65535, found "${value}".`);
}

/** Without accounts, whoever can reach the server can write; so only this machine may. */
export function toLoopback(value: string): string {
  if (value === 'localhost' || value === '::1' || /^127(?:\.\d{1,3}){3}$/.test(value)) return value;
  throw new InvalidArgumentError(
    `Expected a loopback address (127.0.0.1, ::1 or localhost), found "${value}". ` +
      'Sourcemark does not know who is asking, so it listens to nobody but this machine.',
  );
}

/** A host and port as they stand in an address; browsers leave the usual port out. */
const authority = (host: string, port: number): string => {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === 80 ? name : `${name}:${port}`;
};

export const urlOf = (host: string, port: number): string => `http://${authority(host, port)}/`;

/** The values of the Host header that name a server on this machine. */
export const hostsOf = (host: string, port: number): ReadonlySet<string> =>
  new Set(['127.0.0.1', 'localhost', '::1', host].map((name) => authority(name, port)));
