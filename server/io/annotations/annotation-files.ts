import { Low } from 'lowdb';
import type { AnnotationFile } from '../../core/annotation/annotation.ts';
import { glanceAtAnnotationFile, readAnnotationFile } from '../../core/annotation/read-annotation-file.ts';
import { serialise } from '../../core/annotation/serialise.ts';
import { pathText } from '../../core/checking/json-path.ts';
import { identify } from '../disk/file-identity.ts';
import { DurableJsonFile, type TextFormat } from '../disk/json-file.ts';
import { readText, UnreadableError } from '../disk/read-text.ts';
import type { FileReader } from '../disk/tree-scan.ts';

/** In bytes. */
export const LARGEST_ANNOTATION_FILE = 64_000_000;

/** An annotation file's place: `<document id>/<reviewer>.json` below the annotations folder. */
export type FilePlace = { readonly document: string; readonly reviewer: string };

/** The database of one annotation file, and the file that it saves to. */
export type Database = {
  readonly low: Low<AnnotationFile>;
  readonly disk: DurableJsonFile<AnnotationFile>;
};
/** One reviewer's annotations of one document as they are on disk. */
export type StoredFile = FilePlace & { readonly file: AnnotationFile; readonly database: Database };
/** An annotation file that cannot be used and is left as it is; `reason` follows its name in a sentence. */
export type UnreadableFile = FilePlace & { readonly reason: string };

export const isUsable = (stored: StoredFile | UnreadableFile): stored is StoredFile => 'file' in stored;

export const fileId = ({ document, reviewer }: FilePlace): string => `${document}/${reviewer}.json`;

/** The place that a file's id names; undefined for a file that stands in no document's folder. */
export function placeOf(id: string): FilePlace | undefined {
  const [, document, reviewer] = /^(.+\.(?:txt|md))\/([^/]+)\.json$/s.exec(id) ?? [];
  return document === undefined || reviewer === undefined ? undefined : { document, reviewer };
}

/** A database for a file that is not there yet. */
export function newDatabase(path: string, place: FilePlace, file: AnnotationFile): Database {
  const disk = new DurableJsonFile(path, formatOf(place));
  return { disk, low: new Low(disk, file) };
}

export const annotationFileReader: FileReader<StoredFile | UnreadableFile> = {
  accepts: (id) => placeOf(id) !== undefined,
  read: (path, id) => load(path, knownPlace(id)),
  readLink: (_path, id) => ({
    ...knownPlace(id),
    reason: 'is a symbolic link, and annotation files have to be files of their own',
  }),
};

function knownPlace(id: string): FilePlace {
  const place = placeOf(id);
  if (!place) throw new Error(`"${id}" is not the place of an annotation file`);
  return place;
}

function load(path: string, place: FilePlace): StoredFile | UnreadableFile {
  const disk = new DurableJsonFile(path, formatOf(place));
  try {
    const file = disk.load();
    if (!file) return { ...place, reason: 'was removed while it was read' };
    return { ...place, file, database: { disk, low: new Low(disk, file) } };
  } catch (error) {
    if (error instanceof UnreadableError) return { ...place, reason: error.message };
    throw error;
  }
}

const formatOf = (place: FilePlace): TextFormat<AnnotationFile> => ({
  parse: (text) => parse(text, place),
  serialise,
  limit: LARGEST_ANNOTATION_FILE,
});

/** Enough to show a file; before it is written, `refuseLossy` looks again. */
function parse(text: string, place: FilePlace): AnnotationFile {
  const file = glanceAtAnnotationFile(text, place);
  if (file) return file;
  throw new UnreadableError(whyLossy(text, place) ?? 'is no annotation file');
}

/** Throws UnreadableError for a file whose text holds something that writing it again would lose. */
export function refuseLossy(path: string, place: FilePlace): void {
  const size = identify(path)?.size ?? 0n;
  const reason = whyLossy(readText(path, size, LARGEST_ANNOTATION_FILE), place);
  if (reason !== undefined) throw new UnreadableError(reason);
}

function whyLossy(text: string, place: FilePlace): string | undefined {
  const read = readAnnotationFile(text, place);
  const [flaw] = 'flaws' in read ? read.flaws : [];
  if (!flaw) return undefined;
  const where = flaw.path.length > 0 ? ` at ${pathText(flaw.path)}` : '';
  return `is no whole annotation file: expected ${flaw.expected}${where}, found ${flaw.found}`;
}
