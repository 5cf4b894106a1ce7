import type { TestContext } from 'node:test';
import { emptyFile } from '../../core/annotation/edit.ts';
import { blobId } from '../../core/annotation/hash.ts';
import type { Label } from '../../core/annotation/labels.ts';
import { serialise } from '../../core/annotation/serialise.ts';
import { annotationOf } from '../../io/testing/annotations.ts';
import { folderWith } from '../../io/testing/folder.ts';
import { Workspace } from '../../io/workspace/workspace.ts';

export const texts: Record<string, string> = {
  'a.md':
    '---\ntitle: Zebra crossing\noutlet: Wire\ndate: 2019-05-01\n---\nA missile was *seen*. Nobody saw it.\n',
  'b.md':
    '---\ntitle: apple 10\noutlet: paper\ndate: 2021-01-01\n---\nThe MISSILE programme goes on. It costs 5.5 (US$).\n',
  'c.txt': 'apple 9\n\nOne sentence. And another one.\n',
  'd.txt': 'Éclair\n\nNothing to see here. Zebra.\n',
  'e.md': '---\ntitle: Banana\ndate: 2020-01-01\n---\nShort.\n',
};

/** An annotation file that gives the first words of a document these labels. */
export function judged(
  document: string,
  reviewer: string,
  labels: readonly Label[],
  complete = false,
): string {
  const text = texts[document] ?? '';
  const word = /missile|sentence/i.exec(text)?.[0] ?? '';
  const annotations = labels.map((label, n) => annotationOf(text, word, `${reviewer}-mark-${n}`, label));
  return serialise({ ...emptyFile(document, reviewer, blobId(text)), complete, annotations });
}

const files = {
  ...Object.fromEntries(Object.entries(texts).map(([id, text]) => [`seeds/${id}`, text])),
  'seeds/bad.txt': Uint8Array.from([0xff]),
  'annotations/a.md/ada.json': judged('a.md', 'ada', ['sourced', 'official', 'sourced']),
  'annotations/a.md/bo.json': judged('a.md', 'bo', ['speculative'], true),
  'annotations/b.md/ada.json': judged('b.md', 'ada', ['speculative'], true),
  'annotations/c.txt/bo.json': judged('c.txt', 'bo', [], true),
  'annotations/d.txt/cy.json': '{',
};

export async function libraryOf(t: TestContext): Promise<Workspace> {
  const workspace = new Workspace(await folderWith(t, files));
  t.after(() => workspace.close());
  return workspace;
}
