/** Runs work once the next frame is on the screen, so that it delays no paint. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** A function that has work done after the next paint, once however often it is called before. */
export function oncePerPaint(work: () => void): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    afterPaint(() => {
      scheduled = false;
      work();
    });
  };
}
