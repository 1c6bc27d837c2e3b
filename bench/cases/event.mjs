// One event among 1,000 and 10,000 banks, and a thousand events in a second.
import { median, ratio, shuffled } from '../numbers.mjs';

const PEERS = ['hand store', 'hooks', 'list', 'manager'];
const TIMES = 40;

async function once(browser, peer, count) {
  const tab = await browser.newPage();
  await tab.call('openLive', peer, count);
  await tab.call('updates', count, 10); // warm
  const before = await tab.metrics();
  const result = await tab.call('updates', count, TIMES);
  const after = await tab.metrics();
  await tab.close();
  return {
    toDom: median(result.toDom),
    thread: ((after.TaskDuration - before.TaskDuration) * 1000) / TIMES,
    rows: result.rows,
    commits: result.commits,
  };
}

export async function event({ browser, scale }) {
  const rows = [];
  for (const [count, usual] of [
    [1000, 7],
    [10_000, 3],
  ]) {
    const rounds = [];
    for (let i = 0; i < Math.max(1, Math.round(usual * scale)); i += 1) {
      const round = {};
      for (const peer of shuffled(PEERS)) round[peer] = await once(browser, peer, count);
      rounds.push(round);
    }
    for (const peer of PEERS) {
      const of = (key, name = peer) => rounds.map((round) => round[name][key]);
      rows.push({
        count,
        peer,
        toDom: median(of('toDom')),
        toDomRatio: ratio(of('toDom'), of('toDom', 'hand store')),
        thread: median(of('thread')),
        threadRatio: ratio(of('thread'), of('thread', 'hand store')),
        rows: median(of('rows')),
        commits: median(of('commits')),
      });
    }
  }
  return rows;
}

export async function burst({ browser, scale }) {
  const rounds = [];
  for (let i = 0; i < Math.max(1, Math.round(5 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) {
      const tab = await browser.newPage();
      await tab.call('openLive', peer, 1000);
      await tab.call('updates', 1000, 10);
      const before = await tab.metrics();
      const result = await tab.call('burst');
      const after = await tab.metrics();
      await tab.close();
      round[peer] = { ...result, thread: (after.TaskDuration - before.TaskDuration) * 1000 };
    }
    rounds.push(round);
  }
  return PEERS.map((peer) => {
    const of = (key, name = peer) => rounds.map((round) => round[name][key]);
    return {
      peer,
      thread: median(of('thread')),
      threadRatio: ratio(of('thread'), of('thread', 'hand store')),
      commits: median(of('commits')),
      rows: median(of('rows')),
      dropped: median(of('dropped')),
      worst: median(of('worst')),
    };
  });
}
