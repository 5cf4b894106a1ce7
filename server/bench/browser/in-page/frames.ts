// What is under in-page runs in the browser. The server's program is checked without the DOM, so the little that
// is used of it is declared where it is used; esbuild takes the declarations away.
declare const requestAnimationFrame: (callback: () => void) => void;
declare const MessageChannel: {
  new (): { port1: { onmessage: (() => void) | null }; port2: { postMessage: (message: null) => void } };
};

/**
 * Tells the time once the next frame is drawn: a message posted before a frame is laid out and painted is taken
 * from the queue right after. What is left then is the compositor's, and the same for every page.
 */
export function afterFrame(tell: (now: number) => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(null);
  });
}
