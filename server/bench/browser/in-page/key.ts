import { afterFrame } from './frames.ts';

type KeyDown = { readonly timeStamp: number };
declare const window: {
  addEventListener(type: 'keydown', listener: (event: KeyDown) => void, options: { capture: true }): void;
};
declare const document: {
  addEventListener(type: 'DOMContentLoaded', listener: () => void): void;
  getElementById(id: string): { readonly textContent: string } | null;
};
declare const MutationObserver: {
  new (seen: () => void): { observe(target: object, what: { childList: true }): void };
};
declare const benchTells: (what: string, milliseconds: number) => void;

let pressed = 0;

// Ahead of the page's own listeners, which then have to be done with their work before the frame is drawn. The
// time stamp is the browser's, taken as the key reaches it.
window.addEventListener(
  'keydown',
  ({ timeStamp }) => {
    pressed = timeStamp;
    afterFrame((painted) => {
      benchTells('painted', painted - timeStamp);
      // What the page puts off until after its frame holds up the next one, and the next key.
      afterFrame((next) => benchTells('next frame', next - timeStamp));
    });
  },
  { capture: true },
);

// The page says that all is on disk.
document.addEventListener('DOMContentLoaded', () => {
  const saving = document.getElementById('saving');
  if (!saving) return;
  new MutationObserver(() => {
    if (saving.textContent === 'Saved' && pressed > 0) benchTells('saved', performance.now() - pressed);
  }).observe(saving, { childList: true });
});
