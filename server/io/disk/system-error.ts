import { types } from 'node:util';

/**
 * Whether the operating system or Node gave an error this code (`ENOENT`, `ERR_…`). Not `instanceof`, which
 * knows no errors of another vm context.
 */
export const hasCode = (error: unknown, ...codes: string[]): error is Error =>
  types.isNativeError(error) && 'code' in error && codes.some((code) => code === error.code);
