import type { Opening } from './browser/opening.ts';
import { measureOpenings, type Openings } from './browser/openings.ts';
import { whileServed } from './browser/served.ts';
import type { Benchmark, Figure } from './figure.ts';
import { invent, SIZES } from './invented/workspace.ts';

const ROUNDS = 5;

const CASES = [
  { ...SIZES.small, format: 'txt', bound: undefined },
  { ...SIZES.middle, format: 'txt', bound: 0.5 },
  { ...SIZES.large, format: 'txt', bound: 0.1 },
  { ...SIZES.middle, format: 'md', bound: 0.5 },
  { ...SIZES.large, format: 'md', bound: 0.1 },
] as const;
type Case = (typeof CASES)[number];

export const openBenchmark: Benchmark = {
  name: 'open',
  about:
    'opening a document, from navigation to all highlights painted, in a browser that has cached nothing',
  run: async () => {
    const measured = await measureAll();
    return {
      figures: [...measured.flatMap(figuresOf), ...growth(measured)],
      notes: [
        'text-annotator is @recogito/text-annotator with its default renderer (SPANS) and its own format, without conversion; the clock stops when it has first drawn what is in view',
        'bare page: the same <mark> elements in HTML from memory, content-visibility: auto on each block, no script',
        'ready: the panel lists annotations and every key works; text-annotator is ready once it has painted',
      ],
    };
  },
};

type Measured = Case & Openings;

async function measureAll(): Promise<Measured[]> {
  const all = CASES.map((one, number) => ({ one, invented: invent(number, one.format, one) }));
  const documents = all.map(({ invented }) => invented);
  return whileServed(documents, async (served) => {
    const measured: Measured[] = [];
    for (const { one, invented } of all)
      measured.push({ ...one, ...(await measureOpenings(served, invented, ROUNDS)) });
    return measured;
  });
}

const rounds = (openings: readonly Opening[], moment: keyof Opening): number[] =>
  openings.map((opening) => opening[moment]);

function figuresOf({ name, format, bound, ours, bare, recogito }: Measured): Figure[] {
  const figure = (words: string, moment: keyof Opening, peer: string, than: readonly number[]): Figure => ({
    what: `${name}, .${format}: ${words}`,
    ours: rounds(ours, moment),
    baseline: { name: peer, rounds: than },
    as: 'ratio',
  });
  const recogitos = rounds(recogito, 'painted');
  const painted = figure('painted', 'painted', 'text-annotator', recogitos);
  return [
    bound === undefined ? painted : { ...painted, bound },
    figure('painted', 'painted', 'bare page', rounds(bare, 'painted')),
    figure('first paint', 'firstPaint', 'bare page', rounds(bare, 'firstPaint')),
    figure('ready', 'ready', 'text-annotator', recogitos),
  ];
}

/** Each size of plain text against the one that is a tenth of it. */
function growth(measured: readonly Measured[]): Figure[] {
  const plain = measured.filter(({ format }) => format === 'txt');
  return plain.slice(1).map((one, index) => ({
    what: `${one.name}: painted, ten times as much`,
    ours: rounds(one.ours, 'painted'),
    baseline: { name: `ours, ${plain[index]?.name}`, rounds: rounds(plain[index]?.ours ?? [], 'painted') },
    as: 'ratio',
    bound: 10,
  }));
}
