import type { TestContext } from 'node:test';
import type { CheckReport } from '../../core/checking/finding.ts';
import { ARTICLE, fileOf, ofSentence } from '../../core/testing/checked.ts';
import { type WorkspaceFolders, workspaceFolders } from '../workspace/workspace-folders.ts';
import { type Files, folderWith } from './folder.ts';

const WORKSPACE = {
  'seeds/harbour.txt': ARTICLE,
  'annotations/harbour.txt/ada.json': fileOf([ofSentence(3)]),
};

/** A workspace of the test's own: a document, a sound annotation file, and other files. */
export async function foldersWith(t: TestContext, files: Files): Promise<WorkspaceFolders> {
  return workspaceFolders(await folderWith(t, { ...WORKSPACE, ...files }));
}

/** Findings, a line each. */
export const told = ({ findings }: CheckReport): string[] =>
  findings.map(({ code, file, found }) => `${code} ${file}: ${found}`);
