import { effect } from '@preact/signals-core';
import type { Label } from '../../../server/core/annotation/labels.ts';
import { element } from '../page/dom.ts';
import { oncePerPaint } from '../page/scheduling.ts';
import type { Annotations } from '../tagging/annotations.ts';
import type { Selection } from '../tagging/selection.ts';
import type { Reading } from './reading.ts';

const MARK_HEIGHT = 2;

/** Where in the document the annotations are, at a glance; a click goes there. */
export function showMinimap(
  reading: Reading,
  annotations: Annotations,
  selection: Selection,
  goTo: (sentence: number) => void,
): void {
  const canvas = element('minimap', HTMLCanvasElement);
  const draw = oncePerPaint(() => drawOn(canvas, reading, annotations, selection));
  effect(() => {
    void [annotations.version.value, selection.cursor.value];
    draw();
  });
  new ResizeObserver(draw).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  canvas.addEventListener('click', ({ offsetY }) =>
    goTo(reading.sentenceAt(Math.floor((offsetY / canvas.clientHeight) * reading.text.length))),
  );
}

function drawOn(
  canvas: HTMLCanvasElement,
  reading: Reading,
  annotations: Annotations,
  selection: Selection,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(devicePixelRatio, devicePixelRatio);
  const y = (offset: number) => (offset / reading.text.length) * height;
  const colours = labelColours();
  for (const { span, annotation } of annotations.ordered) {
    if (!span) continue;
    context.fillStyle = colours[annotation.label];
    context.fillRect(2, y(span.start), width - 2, Math.max(MARK_HEIGHT, y(span.end) - y(span.start) - 1));
  }
  context.fillStyle = getComputedStyle(canvas).color;
  context.fillRect(0, y(selection.span?.start ?? 0), width, 1);
}

/** The labels' colours as they are now, light or dark: a canvas knows no custom properties. */
function labelColours(): Record<Label, string> {
  const colourOf = (label: Label) => getComputedStyle(legendOf(label)).color;
  return {
    sourced: colourOf('sourced'),
    official: colourOf('official'),
    'anonymous-source': colourOf('anonymous-source'),
    speculative: colourOf('speculative'),
  };
}

const legendOf = (label: Label): Element =>
  document.querySelector(`#labels .line.${label}`) ?? document.documentElement;
