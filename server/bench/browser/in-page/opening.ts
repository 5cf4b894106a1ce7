import { afterFrame } from './frames.ts';

type Paint = { readonly name: string; readonly startTime: number };
type Observer = { observe(...what: object[]): void; disconnect(): void };
declare const document: {
  readonly readyState: string;
  addEventListener(type: 'readystatechange', listener: () => void): void;
  getElementById(id: string): object | null;
  querySelector(selector: string): object | null;
};
declare const MutationObserver: { new (callback: () => void): Observer };
declare const PerformanceObserver: {
  new (seen: (list: { getEntries(): Iterable<Paint> }) => void): Observer;
};
declare const benchTells: (what: string, milliseconds: number) => void;

// A page counts as painted once its parser is done, so that every mark is in the DOM, and a frame was drawn after
// that; style sheets in its head hold frames up until they are applied. It counts as ready once its panel lists
// annotations, for which its script has to have everything, and that is drawn too.
document.addEventListener('readystatechange', () => {
  if (document.readyState !== 'interactive') return;
  afterFrame((now) => {
    benchTells('painted', now);
    watchPanel();
  });
});

// The browser's own measure, taken where the frame reaches the screen.
new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries())
    if (name === 'first-contentful-paint') benchTells('first paint', startTime);
}).observe({ type: 'paint', buffered: true });

function watchPanel(): void {
  const panel = document.getElementById('panel');
  if (!panel) return;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('#panel .card')) return;
    observer.disconnect();
    afterFrame((now) => benchTells('ready', now));
  });
  observer.observe(panel, { childList: true, subtree: true });
}
