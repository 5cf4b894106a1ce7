import { Command, Option } from 'commander';
import { checkWorkspace, fixWorkspace } from '../io/checking/check-workspace.ts';
import { pathBelow } from '../io/disk/path-below.ts';
import { WorkspaceError, workspaceFolders } from '../io/workspace/workspace-folders.ts';
import { WorkspaceBusyError } from '../io/workspace/workspace-lock.ts';
import { asGithub } from './findings/github.ts';
import { asJson } from './findings/json.ts';
import { printable } from './findings/printable.ts';
import { asText } from './findings/text.ts';

const FORMATS = { text: asText, json: asJson, github: asGithub } as const;

type Options = {
  readonly workspace: string;
  readonly fix: boolean;
  readonly format: keyof typeof FORMATS;
};

/** `sourcemark check`: every annotation file against its schema, its document and its canonical form. */
export const checkCommand = (): Command =>
  new Command('check')
    .description('Check every annotation file; exits with 1 if anything is not in order')
    .option('-w, --workspace <folder>', 'the folder with documents and annotations', '.')
    .option('--fix', 'rewrite in canonical form and accept moved annotations; nothing is deleted', false)
    .addOption(
      new Option('--format <name>', 'how findings are told').choices(Object.keys(FORMATS)).default('text'),
    )
    .action(check);

async function check({ workspace, fix, format }: Options): Promise<void> {
  try {
    const folders = workspaceFolders(workspace);
    const report = await (fix ? fixWorkspace(folders) : checkWorkspace(folders));
    console.log(FORMATS[format](report, wayTo(folders.root)));
    process.exitCode = report.findings.length > 0 ? 1 : 0;
  } catch (error) {
    refuse(error);
  }
}

/** What stands before a file's path below the workspace when it is seen from the current folder. */
function wayTo(root: string): string {
  const way = pathBelow(process.cwd(), root);
  return way === '' ? '' : `${way}/`;
}

function refuse(error: unknown): void {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(`sourcemark: ${printable(sentence.replace(/\s*\n\s*/g, ' '))}`);
  process.exitCode = 2;
}

/** What to tell where the fault is not the program's own. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof WorkspaceError || error instanceof WorkspaceBusyError) return error.message;
  const isSystems = error instanceof Error && 'syscall' in error;
  return isSystems ? `The workspace cannot be read: ${error.message}.` : undefined;
}
