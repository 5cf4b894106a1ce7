import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasCode } from '../disk/system-error.ts';

const limit = 5_000; // milliseconds

/** git is there and cannot answer. */
export class GitUserError extends Error {
  override name = 'GitUserError';
}

/**
 * The name that git puts on a commit made in this folder; undefined when git is not installed or has no name.
 * Throws GitUserError when git cannot tell, as with a broken configuration.
 */
export async function gitUserName(folder: string): Promise<string | undefined> {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' };
  const ask = promisify(execFile)('git', ['config', '--get', 'user.name'], {
    cwd: folder,
    env,
    timeout: limit,
  });
  try {
    return (await ask).stdout.trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasExitCode(error, 1)) return undefined;
    const reason = error instanceof Error ? error.message.trim() : error;
    throw new GitUserError(`git cannot tell the user's name in ${folder}: ${reason}`, { cause: error });
  }
}

/** `git config --get` ends with 1 when there is no such setting, with more when something is wrong. */
const hasExitCode = (error: unknown, code: number): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
