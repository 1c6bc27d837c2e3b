// Mounting 1 to 10,000 rows.
import { median, ratio, shuffled } from '../numbers.mjs';

const PEERS = ['bare', 'cards', 'bare groups', 'list'];
const SIZES = [
  [1, 30],
  [100, 16],
  [1000, 10],
  [10_000, 3],
];

async function once(tab, peer, count) {
  const before = await tab.metrics();
  const times = await tab.call('mount', peer, count);
  const after = await tab.metrics();
  await tab.call('unmount');
  return {
    ...times,
    total: times.script + times.layout,
    thread: (after.TaskDuration - before.TaskDuration) * 1000,
  };
}

function summed(rounds, kind, count) {
  return PEERS.map((peer) => {
    const of = (key, name = peer) => rounds.map((round) => round[name][key]);
    return {
      kind,
      count,
      peer,
      ...Object.fromEntries(
        ['script', 'layout', 'total', 'frame', 'all', 'thread'].map((key) => [key, median(of(key))]),
      ),
      totalRatio: ratio(of('total'), of('total', 'bare')),
      scriptRatio: ratio(of('script'), of('script', 'bare')),
      frameRatio: ratio(of('frame'), of('frame', 'bare')),
      threadRatio: ratio(of('thread'), of('thread', 'bare')),
    };
  });
}

export async function mount({ browser, scale }) {
  const rows = [];
  const warm = await browser.newPage();
  const [difference] = await warm.call('differences');
  if (difference) throw new Error(`The rows by hand are not the same as ours:\n${difference}`);
  for (const peer of PEERS) for (let i = 0; i < 5; i += 1) await once(warm, peer, 200);
  for (const [count, usual] of SIZES) {
    const rounds = [];
    for (let i = 0; i < Math.max(1, Math.round(usual * scale)); i += 1) {
      const round = {};
      for (const peer of shuffled(PEERS)) round[peer] = await once(warm, peer, count);
      rounds.push(round);
    }
    rows.push(...summed(rounds, 'warm', count));
  }
  await warm.close();
  const rounds = [];
  for (let i = 0; i < Math.max(2, Math.round(8 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) {
      const cold = await browser.newPage();
      round[peer] = await once(cold, peer, 1000);
      await cold.close();
    }
    rounds.push(round);
  }
  rows.push(...summed(rounds, 'cold', 1000));
  return rows;
}
