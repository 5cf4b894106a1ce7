import type { Browser } from '@playwright/test';
import { bundle } from './browser/bundle.ts';
import { ourPage } from './browser/our-page.ts';
import { type Served, whileServed } from './browser/served.ts';
import { type Press, press, startTagging, tag } from './browser/typing.ts';
import { type Visit, type Visited, visit } from './browser/visit.ts';
import type { Benchmark, Figure } from './figure.ts';
import { type Invented, invent, SIZES, type Size } from './invented/workspace.ts';
import { whileEmptyPage } from './peers/empty-page.ts';
import { savedIds } from './saved.ts';
import { inTurns, median } from './statistics.ts';

const ROUNDS = 5;
const KEYS = 15;

export const keyBenchmark: Benchmark = {
  name: 'key',
  about: 'tagging a sentence by a real key press, until the next frame is drawn',
  run: async () => ({
    figures: [...(await measure(SIZES.middle)), ...(await measure(SIZES.large))],
    notes: [
      'empty page: its key handler changes one character',
      'next frame: the one after, which is held up by what the page puts off until it has painted',
    ],
  }),
};

async function measure(size: Size): Promise<Figure[]> {
  const invented = invent(1, 'txt', size);
  const { ours, empty } = await whileServed([invented], (served) => compare(served, invented));
  return (['painted', 'nextFrame'] as const).map((moment) => ({
    what: `${size.name}: ${moment === 'painted' ? 'painted' : 'next frame'}`,
    ours: ours.map((press) => press[moment]),
    baseline: { name: 'empty page', rounds: empty.map((press) => press[moment]) },
    as: 'frames more',
    ...(moment === 'painted' ? { bound: 1 } : {}),
  }));
}

async function compare({ browser, serving, workspace }: Served, { id, file }: Invented) {
  const { script: probe } = await bundle('key');
  const rounds = await whileEmptyPage((url) =>
    inTurns(ROUNDS, {
      ours: () => typeInto(browser, { ...ourPage(serving, id), probe }, startTagging, tag),
      empty: () =>
        typeInto(browser, { url, probe }, settle, (visit, index) => press(visit, String(index % 10))),
    }),
  );
  const tagged = (await savedIds(workspace, id)).size - file.annotations.length;
  if (tagged !== ROUNDS * KEYS)
    throw new Error(`Expected ${ROUNDS * KEYS} new annotations, found ${tagged}.`);
  return rounds;
}

/** The medians over some keys pressed one after another. */
const typeInto = (
  browser: Browser,
  visited: Visited,
  start: (visit: Visit) => Promise<void>,
  pressOne: (visit: Visit, index: number) => Promise<Press>,
): Promise<Press> =>
  visit(browser, visited, async (visit) => {
    await start(visit);
    const presses: Press[] = [];
    for (let index = 0; index < KEYS; index++) presses.push(await pressOne(visit, index));
    return {
      painted: median(presses.map(({ painted }) => painted)),
      nextFrame: median(presses.map(({ nextFrame }) => nextFrame)),
    };
  });

const settle = ({ page }: Visit): Promise<void> => page.waitForLoadState('load');
