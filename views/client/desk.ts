import { signal } from '@preact/signals-core';
import type { DocumentModel, Layers } from '../../server/core/wire.ts';
import { Annotations, itemOf } from './annotations.ts';
import { announce } from './announcing.ts';
import type { Api } from './api.ts';
import { bindings } from './bindings.ts';
import { Completing } from './completing.ts';
import { Conflicts } from './conflicts.ts';
import { showCodebook, showKeys } from './dialogs.ts';
import { element } from './dom.ts';
import { listen } from './keymap.ts';
import { Layering } from './layering.ts';
import { showMinimap } from './minimap.ts';
import { Moving } from './moving.ts';
import { noticeChangedText } from './notices.ts';
import type { DocumentConfig } from './page-config.ts';
import { Painter } from './painter.ts';
import { KnownNames } from './panel/known-names.ts';
import { Panel } from './panel/panel.ts';
import { connectPointer } from './pointer.ts';
import { Reading } from './reading.ts';
import { rememberPlace } from './remembering.ts';
import { showReviewerDialog } from './reviewer-dialog.ts';
import { Reviewing } from './reviewing.ts';
import { Saver } from './saver.ts';
import { Selection } from './selection.ts';
import { showProgress, showSaving } from './status.ts';
import { Tagging } from './tagging.ts';
import { TextSelection } from './text-selection.ts';

/** Puts the document page together: every part once, each given what it needs. */
export function openDesk(config: DocumentConfig, api: Api, model: DocumentModel, layers: Layers): void {
  const { reviewer } = config;
  const reading = new Reading(model);
  const annotations = new Annotations(reading.blocks);
  const selection = new Selection(reading);
  const painter = new Painter(reading, annotations, selection);
  const own = layers.layers.find((layer) => layer.reviewer === reviewer);
  const saver = new Saver(
    {
      save: ({ id, ...draft }, revision) => api.save(reviewer, id, draft, revision),
      remove: (id, revision) => api.remove(reviewer, id, revision),
    },
    (saved) => noticeChangedText(saved.textHash, reading),
  );
  for (const stored of own?.annotations ?? []) saver.know(stored);
  annotations.load((own?.annotations ?? []).map((stored) => itemOf(reviewer, stored)));

  const others = layers.layers.filter((layer) => layer !== own);
  const layering = new Layering(reviewer, others, config.layers, annotations, painter);
  const reviewing = new Reviewing({ reviewer, reading, annotations, painter, saver });
  const moving = new Moving({ reviewer, reading, annotations, selection });
  const tagging = new Tagging({ reading, annotations, selection, reviewing, moving });
  const names = new KnownNames(() => api.sources(config.document), element('known-names', HTMLElement));
  const panel = new Panel(element('panel', HTMLElement), {
    moving,
    tagging,
    reviewing,
    names,
    annotations,
    selection,
    layering,
  });
  const conflicts = new Conflicts(element('conflicts', HTMLElement), saver, reviewing);
  const completing = new Completing(signal(own?.complete ?? false), (complete) =>
    api.setComplete(reviewer, complete),
  );
  const text = new TextSelection({
    reading,
    body: element('body', HTMLElement),
    menu: element('selection-menu', HTMLElement),
    tag: (span, label) => tagging.tag(span, label),
  });

  const keys = bindings(moving, tagging, {
    tagSelectionOr: (label) => {
      if (!text.tag(label)) tagging.label(label);
    },
    edit: () => {
      const item = moving.current;
      if (item) panel.edit(item);
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
  listen(keys);
  connectPointer({ keys, text, tagging, moving, annotations, reading, selection });
  showSaving(saver);
  showProgress(reading, annotations, moving, completing.complete);
  showMinimap(reading, annotations, selection, (sentence) => moving.goTo(sentence));
  announce(element('announcer', HTMLElement), reading, selection, moving);
  rememberPlace(config.document, selection, moving);
}
