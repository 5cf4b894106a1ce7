import type { DocumentModel, Layers } from '../../../server/core/wire.ts';
import { KnownNames } from '../panel/known-names.ts';
import { Panel } from '../panel/panel.ts';
import type { Api } from '../saving/api.ts';
import { Conflicts } from '../saving/conflicts.ts';
import { bindings } from '../tagging/bindings.ts';
import { type Binding, listen } from '../tagging/keymap.ts';
import { showMinimap } from '../text/minimap.ts';
import { connectPointer } from '../text/pointer.ts';
import { TextSelection } from '../text/text-selection.ts';
import { announce } from './announcing.ts';
import { type DeskParts, makeParts } from './desk-parts.ts';
import { showCodebook, showKeys } from './dialogs.ts';
import { element } from './dom.ts';
import type { DocumentConfig } from './page-config.ts';
import { rememberPlace } from './remembering.ts';
import { showReviewerDialog } from './reviewer-dialog.ts';
import { showProgress, showSaving } from './status.ts';

/** Makes the document page one to work on. */
export function openDesk(config: DocumentConfig, api: Api, model: DocumentModel, layers: Layers): void {
  const parts = makeParts(config, api, model, layers);
  const names = new KnownNames(() => api.sources(config.document), element('known-names', HTMLElement));
  const panel = new Panel(element('panel', HTMLElement), { ...parts, names });
  const text = new TextSelection({
    reading: parts.reading,
    body: element('body', HTMLElement),
    menu: element('selection-menu', HTMLElement),
    tag: (span, label) => parts.tagging.tag(span, label),
  });
  const keys = keysOf(parts, panel, text);
  listen(keys);
  connectPointer({ ...parts, keys, text });
  showState(parts);
  rememberPlace(config.document, parts.selection, parts.moving);
}

function keysOf(parts: DeskParts, panel: Panel, text: TextSelection): Binding[] {
  const { reviewer, moving, tagging, completing, layering, saver, reviewing } = parts;
  const conflicts = new Conflicts(element('conflicts', HTMLElement), saver, reviewing);
  const keys = bindings(moving, tagging, {
    tagSelectionOr: (label) => {
      if (!text.tag(label)) tagging.label(label);
    },
    letGo: () => {
      text.letGo();
      moving.letGo();
    },
    edit: () => {
      if (moving.current) panel.edit(moving.current);
    },
    toggleComplete: completing.toggle,
    showKeys: () => showKeys(keys),
    showCodebook: () => void showCodebook(),
    chooseReviewer: () => showReviewerDialog(reviewer),
    toggleLayers: () => layering.toggleAll(),
    keepMine: conflicts.keepMine,
    takeTheirs: conflicts.takeTheirs,
    retry: () => saver.retry(),
  });
  return keys;
}

function showState({ reading, annotations, selection, moving, saver, completing }: DeskParts): void {
  showSaving(saver);
  showProgress(reading, annotations, moving, completing.complete);
  showMinimap(reading, annotations, selection, (sentence) => moving.goTo(sentence));
  announce(element('announcer', HTMLElement), reading, selection, moving);
}
