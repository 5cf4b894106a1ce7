import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../io/workspace/workspace.ts';
import { workspaceFolders } from '../../io/workspace/workspace-folders.ts';

// A process of its own: `workspace FOLDER` opens a workspace, `files FOLDER` reads and parses the same files and
// does nothing with them. Prints the milliseconds, without those for loading the program's code.
const [way, folder = '.'] = process.argv.slice(2);
console.log(way === 'workspace' ? openWorkspace() : readFiles());

function openWorkspace(): number {
  const started = performance.now();
  const workspace = new Workspace(folder);
  const milliseconds = performance.now() - started;
  workspace.close();
  return milliseconds;
}

function readFiles(): number {
  const { documents, annotations } = workspaceFolders(folder);
  const [texts, files] = [pathsBelow(documents), pathsBelow(annotations)];
  const started = performance.now();
  for (const path of texts) readFileSync(path, 'utf8');
  for (const path of files) JSON.parse(readFileSync(path, 'utf8'));
  return performance.now() - started;
}

function pathsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
