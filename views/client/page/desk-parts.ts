import { signal } from '@preact/signals-core';
import { isInPlace } from '../../../server/core/anchoring/anchor.ts';
import type { DocumentModel, Layer, Layers } from '../../../server/core/wire.ts';
import type { Api } from '../saving/api.ts';
import { Saver } from '../saving/saver.ts';
import { Annotations, itemOf } from '../tagging/annotations.ts';
import { Layering } from '../tagging/layering.ts';
import { Moving } from '../tagging/moving.ts';
import { Reviewing } from '../tagging/reviewing.ts';
import { Selection } from '../tagging/selection.ts';
import { Tagging } from '../tagging/tagging.ts';
import { Painter } from '../text/painter.ts';
import { Reading } from '../text/reading.ts';
import { Completing } from './completing.ts';
import { noticeChangedText } from './notices.ts';
import type { DocumentConfig } from './page-config.ts';

/** Every part of the desk once, each given what it needs. */
export type DeskParts = ReturnType<typeof makeParts>;

export function makeParts(config: DocumentConfig, api: Api, model: DocumentModel, { layers }: Layers) {
  const { reviewer } = config;
  const own = layers.find((layer) => layer.reviewer === reviewer);
  const reading = new Reading(model);
  const annotations = new Annotations(reading.blocks);
  const selection = new Selection(reading);
  const painter = new Painter(reading, annotations, selection);
  const saver = makeSaver(api, reviewer, own, reading);
  const items = (own?.annotations ?? []).map((stored) => itemOf(reviewer, stored));
  annotations.load(items);
  painter.repaint(annotations.blocksOf(items.filter(({ moved }) => moved)));
  const others = layers.filter((layer) => layer !== own);
  const layering = new Layering(reviewer, others, config.layers, annotations, painter);
  const reviewing = new Reviewing({ reviewer, reading, annotations, painter, saver });
  const moving = new Moving({ reviewer, reading, annotations, selection });
  const tagging = new Tagging({ reading, annotations, selection, reviewing, moving });
  const completing = new Completing(signal(own?.complete ?? false), (complete) =>
    api.setComplete(reviewer, complete),
  );
  return {
    reviewer,
    reading,
    annotations,
    selection,
    saver,
    layering,
    reviewing,
    moving,
    tagging,
    completing,
  };
}

function makeSaver(api: Api, reviewer: string, own: Layer | undefined, reading: Reading): Saver {
  const saver = new Saver(
    {
      save: ({ id, ...draft }, revision) =>
        api.save(reviewer, id, draft, revision, isInPlace(reading.text, draft) ? 'find' : 'keep'),
      remove: (id, revision) => api.remove(reviewer, id, revision),
    },
    (saved) => noticeChangedText(saved.textHash, reading),
  );
  for (const stored of own?.annotations ?? []) saver.know(stored);
  return saver;
}
