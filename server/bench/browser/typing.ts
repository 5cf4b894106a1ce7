import { setTimeout as pause } from 'node:timers/promises';
import { between, randomFrom } from '../invented/random.ts';
import type { Visit } from './visit.ts';

/** What one key took, in milliseconds since the browser had it. */
export type Press = {
  /** Until the next frame was drawn. */
  readonly painted: number;
  /** Until the frame after that one: what the page puts off until it has painted holds this one up. */
  readonly nextFrame: number;
};
/** `saved`: until the page said that all is on disk. */
export type Tag = Press & { readonly saved: number };

// Between two keys, so that they come at any moment of a frame. A hand leaves more between two sentences.
const PAUSE_MILLISECONDS = { least: 60, most: 140 };
const random = randomFrom(1);

/** Presses a key, as a person would, and waits for what comes of it on the page. */
export async function press({ page, told }: Visit, key: string): Promise<Press> {
  await pause(between(random, PAUSE_MILLISECONDS.least, PAUSE_MILLISECONDS.most));
  await page.keyboard.press(key);
  return { painted: await told('painted'), nextFrame: await told('next frame') };
}

/** Waits until a document's page can be worked on, and goes to the first sentence without a label. */
export async function startTagging(visit: Visit): Promise<void> {
  await visit.page.locator('html.ready #panel .card').first().waitFor();
  await press(visit, 'u');
}

/** Tags the current sentence with one label after another, which takes the page to the next sentence. */
export async function tag(visit: Visit, index: number): Promise<Tag> {
  const pressed = await press(visit, String((index % 4) + 1));
  return { ...pressed, saved: await visit.told('saved') };
}
