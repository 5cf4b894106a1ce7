import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Problem } from '../../core/wire.ts';

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};
type Options = { readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** One HTTP request to this machine, with the path exactly as given and any header, Host included. */
export function ask(port: number, method: string, path: string, options: Options = {}): Promise<Answer> {
  const { headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      text(response).then(
        (told) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: told }),
        reject,
      );
    });
    asked.on('error', reject).end(body);
  });
}

/** What an answer says went wrong. */
export const problemIn = ({ text: told }: Answer): Problem['error'] => Problem.parse(JSON.parse(told)).error;
