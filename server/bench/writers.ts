import { z } from 'zod';
import type { Benchmark, Figure } from './figure.ts';
import { invent, SIZES, type Size, writeInvented } from './invented/workspace.ts';
import { jsonFrom } from './processes/child.ts';
import { type Serving, whileServing } from './processes/serving.ts';
import { savedIds } from './saved.ts';
import { inTurns, quantile } from './statistics.ts';
import { inTemporaryFolder } from './temporary.ts';

const ROUNDS = 5;
const WRITERS = 32;
// In all, whoever saves them, so that the file grows alike under one writer and under many.
const SAVES = 6 * WRITERS;

export const writersBenchmark: Benchmark = {
  name: 'writers',
  about: `a save by one of ${WRITERS} writers on one file, each saving again as soon as it is acknowledged`,
  run: async () => ({
    figures: [...(await measure(SIZES.small)), ...(await measure(SIZES.middle))],
    notes: [
      `requests from another process over connections kept open, ${SAVES} new annotations a round; every one of them was in the file afterwards`,
    ],
  }),
};

const measure = (size: Size): Promise<Figure[]> =>
  inTemporaryFolder(async (workspace) => {
    const documents = Array.from({ length: 2 * ROUNDS + 1 }, (_, number) => invent(number, 'txt', size));
    await writeInvented(workspace, documents);
    const ids = documents.map(({ id }) => id);
    const next = () => ids.pop() ?? '';
    return whileServing(workspace, async (serving) => {
      await save(serving, workspace, next(), WRITERS);
      const { one, many } = await inTurns(ROUNDS, {
        one: () => save(serving, workspace, next(), 1),
        many: () => save(serving, workspace, next(), WRITERS),
      });
      return figuresOf(size, one, many);
    });
  });

const Acknowledged = z.array(z.object({ id: z.string(), milliseconds: z.number() }));
type Percentiles = { readonly p50: number; readonly p95: number };

/** Has writers save; throws where something that was acknowledged is not in the file afterwards. */
async function save(
  { url }: Serving,
  workspace: string,
  document: string,
  writers: number,
): Promise<Percentiles> {
  const args = [url, workspace, document, String(writers), String(SAVES)];
  const acknowledged = await jsonFrom(Acknowledged, 'writers.child.ts', ...args);
  const saved = await savedIds(workspace, document);
  const lost = acknowledged.filter(({ id }) => !saved.has(id));
  if (lost.length > 0 || acknowledged.length !== SAVES)
    throw new Error(`${lost.length} of ${acknowledged.length} acknowledged saves are not in the file.`);
  const times = acknowledged.map(({ milliseconds }) => milliseconds);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const figuresOf = (size: Size, one: readonly Percentiles[], many: readonly Percentiles[]): Figure[] =>
  (['p50', 'p95'] as const).map((percentile) => ({
    what: `${size.annotations.toLocaleString('en')} annotations and more: ${percentile}`,
    ours: many.map((round) => round[percentile]),
    baseline: { name: 'one writer', rounds: one.map((round) => round[percentile]) },
    as: 'ratio',
    ...(percentile === 'p50' ? { bound: 2 } : {}),
  }));
