// Drawing 1,000 rows on a server, and bringing them to life in a browser.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, ratio, shuffled } from '../numbers.mjs';

const PEERS = ['bare', 'cards at a time', 'list at a time', 'bare groups', 'cards', 'list'];

export async function server({ browser, folder, scale }) {
  const ssr = await import(pathToFileURL(join(folder, 'ssr/ssr.js')).href);
  for (let i = 0; i < 5; i += 1) for (const peer of PEERS) ssr.time(peer, 1000);
  const rounds = [];
  for (let i = 0; i < Math.max(2, Math.round(8 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) {
      const tab = await browser.newPage();
      const { script, mismatches } = await tab.call('hydrate', peer, 1000, ssr.html(peer, 1000));
      await tab.close();
      round[peer] = { drawn: median([1, 2, 3].map(() => ssr.time(peer, 1000))), script, mismatches };
    }
    rounds.push(round);
  }
  return PEERS.map((peer) => {
    const of = (key, name = peer) => rounds.map((round) => round[name][key]);
    return {
      peer,
      drawn: median(of('drawn')),
      drawnRatio: ratio(of('drawn'), of('drawn', 'bare')),
      kbPerRow: ssr.html(peer, 1000).length / 1000 / 1000,
      hydrated: median(of('script')),
      hydratedRatio: ratio(of('script'), of('script', 'bare')),
      mismatches: Math.max(...of('mismatches')),
    };
  });
}
