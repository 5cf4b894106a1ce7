import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bareWrite } from './bare-write.ts';
import { bundle } from './browser/bundle.ts';
import { ourPage } from './browser/our-page.ts';
import { type Served, whileServed } from './browser/served.ts';
import { startTagging, tag } from './browser/typing.ts';
import { visit } from './browser/visit.ts';
import type { Benchmark, Figure } from './figure.ts';
import { newAnnotations } from './invented/annotations.ts';
import { randomFrom } from './invented/random.ts';
import { annotationPath, type Invented, invent, SIZES, type Size } from './invented/workspace.ts';
import { SavingClient } from './processes/saving.ts';
import { savedIds } from './saved.ts';
import { inTurns, median, timed } from './statistics.ts';

const ROUNDS = 5;
const SAVES = 10;

export const acknowledgeBenchmark: Benchmark = {
  name: 'acknowledge',
  about: 'tagging a sentence by a real key press, until the page says that it is on disk',
  run: async () => ({
    figures: [...(await measure(SIZES.middle)), ...(await measure(SIZES.large))],
    notes: [
      'bare write: the bytes of the same annotation file: write, fsync, rename, fsync of the folder',
      'request: a PUT by another process over a connection kept open; what a key takes beyond it is the page’s',
    ],
  }),
};

async function measure(size: Size): Promise<Figure[]> {
  const invented = invent(1, 'txt', size);
  const { key, request, bare } = await whileServed([invented], (served) => compare(served, invented));
  const figure = (words: string, ours: readonly number[]): Figure => ({
    what: `${size.name}: ${words}`,
    ours,
    baseline: { name: 'bare write', rounds: bare },
    as: 'ratio',
  });
  return [{ ...figure('key', key), bound: 3 }, figure('request', request)];
}

async function compare(served: Served, invented: Invented) {
  const saves = await savingRounds(served, invented);
  const count = (await savedIds(served.workspace, invented.id)).size - invented.file.annotations.length;
  if (count !== 2 * ROUNDS * SAVES)
    throw new Error(`Of ${2 * ROUNDS * SAVES} saves ${count} are in the file.`);
  const medians = (kind: keyof (typeof saves)[number]) => saves.map((round) => median(round[kind]));
  return { key: medians('key'), request: medians('request'), bare: medians('bare') };
}

async function savingRounds({ browser, serving, workspace }: Served, { id, document }: Invented) {
  const { script: probe } = await bundle('key');
  const client = new SavingClient(serving.url, id);
  const news = newAnnotations(randomFrom(2), document);
  const bare = await bareWriter(join(workspace, 'bare'), annotationPath(workspace, id));
  const request = () => client.create(news.next().value);
  const round = () =>
    visit(browser, { ...ourPage(serving, id), probe }, async (visit) => {
      await startTagging(visit);
      return inTurns(SAVES, { key: async (index) => (await tag(visit, index)).saved, request, bare });
    });
  return (await inTurns(ROUNDS, { round })).round;
}

/** Writes what stands at a path into a folder of its own, as it is then. */
async function bareWriter(folder: string, path: string): Promise<() => Promise<number>> {
  await mkdir(folder);
  return async () => {
    const content = await readFile(path);
    return timed(() => bareWrite(folder, content));
  };
}
