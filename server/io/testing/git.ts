import { execFileSync } from 'node:child_process';

const who = ['-c', 'user.name=Ada Example', '-c', 'user.email=ada@example.invalid'];
const plain = ['-c', 'core.autocrlf=false', '-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];

/** Runs git in a folder, whatever the machine's own configuration says, and returns what it prints. */
export const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', [...who, ...plain, ...words], { cwd: folder, stdio: 'pipe' }).toString();

/** Commits everything in a folder on a branch of its own, made from what was there before. */
export function commitBranch(folder: string, branch: string): void {
  git(folder, 'checkout', '--quiet', '-b', branch);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', branch);
}
