import { LABELS, type Label } from '../../core/annotation/labels.ts';
import { definitionsOf } from '../../core/document/guidelines.ts';
import { renderBody } from '../../core/rendering/render.ts';
import { readGuidelines } from '../../io/workspace/guidelines.ts';
import type { Workspace } from '../../io/workspace/workspace.ts';

/** A label as a page offers it: with its key, and with the team's own definition where there is one. */
export type LabelView = { readonly label: Label; readonly key: number; readonly definition: string };

export type GuidelinesView = { readonly body: string | undefined; readonly labels: readonly LabelView[] };

/** The team's codebook as HTML, and what it says of each label. */
export function guidelinesView({ folders }: Workspace): GuidelinesView {
  const guidelines = readGuidelines(folders);
  const definitions = guidelines ? definitionsOf(guidelines) : {};
  return {
    body: guidelines && renderBody(guidelines, () => []),
    labels: LABELS.map((label, index) => ({ label, key: index + 1, definition: definitions[label] ?? '' })),
  };
}
