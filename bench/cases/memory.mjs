// What a row keeps in memory, and what stays when it has gone.
import { median, ratio, shuffled } from '../numbers.mjs';

const PEERS = ['bare', 'cards', 'bare groups', 'list'];

async function once(browser, peer) {
  const tab = await browser.newPage();
  for (const count of [1000, 200]) await tab.call('prepare', count);
  for (let i = 0; i < 2; i += 1) {
    await tab.call('mount', peer, 1000);
    await tab.call('unmount');
  }
  await tab.collect();
  const empty = await tab.metrics();
  await tab.call('mount', peer, 1000);
  await tab.collect();
  const full = await tab.metrics();
  await tab.call('unmount');
  for (let i = 0; i < 20; i += 1) {
    await tab.call('mount', peer, 200);
    await tab.call('unmount');
  }
  await tab.collect();
  const start = await tab.metrics();
  for (let i = 0; i < 50; i += 1) {
    await tab.call('mount', peer, 200);
    await tab.call('unmount');
  }
  await tab.collect();
  const end = await tab.metrics();
  await tab.close();
  return {
    perRow: (full.JSHeapUsedSize - empty.JSHeapUsedSize) / 1000 / 1000,
    nodesPerRow: (full.Nodes - empty.Nodes) / 1000,
    leftKb: (end.JSHeapUsedSize - start.JSHeapUsedSize) / 1000,
    leftNodes: end.Nodes - start.Nodes,
    leftListeners: end.JSEventListeners - start.JSEventListeners,
  };
}

export async function memory({ browser, scale }) {
  const rounds = [];
  for (let i = 0; i < Math.max(1, Math.round(3 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) round[peer] = await once(browser, peer);
    rounds.push(round);
  }
  return PEERS.map((peer) => {
    const of = (key, name = peer) => rounds.map((round) => round[name][key]);
    return {
      peer,
      perRow: median(of('perRow')),
      perRowRatio: ratio(of('perRow'), of('perRow', 'bare')),
      nodesPerRow: median(of('nodesPerRow')),
      leftKb: median(of('leftKb')),
      leftNodes: median(of('leftNodes')),
      leftListeners: median(of('leftListeners')),
    };
  });
}
