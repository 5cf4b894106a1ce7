import { join } from 'node:path';
import type { CheckReport } from '../../core/checking/finding.ts';
import { type FilePlace, placeOf } from '../annotations/annotation-files.ts';
import { clearAbandoned, reportAbandoned } from '../disk/abandoned.ts';
import { pathBelow } from '../disk/path-below.ts';
import type { WorkspaceFolders } from '../workspace/workspace-folders.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';
import { type AnnotationEntry, annotationEntries } from './annotation-entries.ts';
import { CheckedDocuments } from './checked-documents.ts';
import { CheckedFile, type Outcome } from './checked-file.ts';
import { strayFindings } from './stray-entries.ts';

/** What is done with each annotation file, and with what killed writers have left. */
type Way = {
  readonly file: (file: CheckedFile) => Outcome | Promise<Outcome>;
  readonly abandoned: (folders: WorkspaceFolders, entries: readonly AnnotationEntry[]) => Promise<Outcome>;
};

/** Checks every annotation file of a workspace, and changes nothing. */
export const checkWorkspace = (folders: WorkspaceFolders): Promise<CheckReport> =>
  examine(folders, { file: (file) => file.check(), abandoned: reportAbandoned });

/** As `checkWorkspace`, and puts right what can be. Throws WorkspaceBusyError while another has the workspace. */
export async function fixWorkspace(folders: WorkspaceFolders): Promise<CheckReport> {
  const lock = await lockWorkspace(folders.root, () => 'sourcemark check --fix');
  try {
    return await examine(folders, { file: (file) => file.fix(), abandoned: clearAbandoned });
  } finally {
    await lock.release();
  }
}

async function examine(folders: WorkspaceFolders, way: Way): Promise<CheckReport> {
  const documents = new CheckedDocuments(folders);
  const entries = annotationEntries(folders.annotations);
  const outcomes: Outcome[] = [{ findings: documents.findings(), fixed: [] }];
  for (const entry of entries) outcomes.push(await examineEntry(folders, entry, documents, way));
  outcomes.push(await way.abandoned(folders, entries));
  const annotationFiles = entries.filter((entry) => annotationPlace(entry)).length;
  const checked = { annotationFiles, documents: documents.count };
  return { format: 'sourcemark-check/1', checked, ...joined(outcomes) };
}

const annotationPlace = ({ id, kind }: AnnotationEntry): FilePlace | undefined =>
  kind === 'file' ? placeOf(id) : undefined;

async function examineEntry(
  folders: WorkspaceFolders,
  entry: AnnotationEntry,
  documents: CheckedDocuments,
  way: Way,
): Promise<Outcome> {
  const place = annotationPlace(entry);
  if (!place) return { findings: strayFindings(folders, entry), fixed: [] };
  const path = join(folders.annotations, entry.id);
  const file = pathBelow(folders.root, path);
  return way.file(new CheckedFile(path, { file, ...place }, documents.get(place.document)));
}

const joined = (outcomes: readonly Outcome[]): Pick<CheckReport, 'findings' | 'fixed'> => ({
  findings: outcomes.flatMap(({ findings }) => findings).toSorted(byFile),
  fixed: outcomes.flatMap(({ fixed }) => fixed).toSorted(byFile),
});

const byFile = (a: { readonly file: string }, b: { readonly file: string }): number =>
  a.file < b.file ? -1 : Number(a.file > b.file);
