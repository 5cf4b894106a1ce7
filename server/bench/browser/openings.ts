import type { Invented } from '../invented/workspace.ts';
import { whilePeersServe } from '../peers/peers.ts';
import { inTurns } from '../statistics.ts';
import { bundle } from './bundle.ts';
import { type Opening, open, openRecogito } from './opening.ts';
import { ourPage } from './our-page.ts';
import type { Served } from './served.ts';

/** What opening a document took, round by round: our page and those that it is held against. */
export type Openings = Readonly<Record<'ours' | 'bare' | 'recogito', readonly Opening[]>>;

export async function measureOpenings(
  { browser, serving }: Served,
  invented: Invented,
  rounds: number,
): Promise<Openings> {
  const { script: probe } = await bundle('opening');
  return whilePeersServe(invented, async (peers) => {
    const kinds = {
      ours: () => open(browser, { ...ourPage(serving, invented.id), probe }, invented),
      bare: () => open(browser, { url: peers.bare, probe }, invented),
      recogito: () => openRecogito(browser, { url: peers.recogito, probe }),
    };
    // What is done only once, by the server and by the browser, is done before it counts.
    await kinds.ours();
    await kinds.bare();
    return inTurns(rounds, kinds);
  });
}
