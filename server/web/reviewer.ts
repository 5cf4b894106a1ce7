import type { Request } from 'express';
import { Reviewer } from '../core/annotation/annotation.ts';

// Cookies do not know ports, so two servers on one machine would share one name.
const cookieName = (request: Request): string => `reviewer-${request.socket.localPort}`;

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Who annotates: the reviewer that this browser has chosen, else the given one. */
export function reviewerOf(request: Request, otherwise: string): string {
  const wanted = `${cookieName(request)}=`;
  const cookie = request.headers.cookie?.split('; ').find((pair) => pair.startsWith(wanted));
  return Reviewer.safeParse(cookie?.slice(wanted.length)).data ?? otherwise;
}

/** The Set-Cookie header that makes this browser's choice last. */
export const reviewerCookie = (request: Request, reviewer: string): string =>
  `${cookieName(request)}=${reviewer}; Path=/; Max-Age=${ONE_YEAR}; HttpOnly; SameSite=Strict`;
