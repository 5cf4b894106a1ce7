import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { ProblemError } from './problem.ts';

/** Headers that keep a page to itself: nothing inline runs, nothing is loaded from or sent to anywhere else. */
export const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['sourcemark', 'lit-html'],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: false,
});

/** What is answered is true now, and may be another reader's; no browser keeps it. */
export const unstored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/**
 * Only requests that name this server in their Host header, so that no other site's name can be pointed at it
 * (DNS rebinding).
 */
export const hostAllowlist =
  (hosts: () => ReadonlySet<string>): RequestHandler =>
  (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (hosts().has(host)) return next();
    const expected = [...hosts()].join(', ');
    throw new ProblemError(
      421,
      'wrong-host',
      `Expected the Host header to be one of ${expected}; it is "${host}".`,
      {
        where: 'header: host',
      },
    );
  };

/** Writes come as JSON, and from a page of this server where a browser says where they come from. */
export const guardWrites: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  const { origin, host } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new ProblemError(
      403,
      'wrong-origin',
      `Changes from "${origin}" are refused: they have to come from this site.`,
      {
        where: 'header: origin',
      },
    );
  if (request.method !== 'DELETE' && !request.is('application/json'))
    throw new ProblemError(
      415,
      'not-json',
      'Changes are taken as JSON only, with the header Content-Type: application/json.',
      {
        where: 'header: content-type',
      },
    );
  next();
};
