// Ten thousand rows: how long the page stands still, and how it scrolls; and putting off one notice among a thousand.
import { median, ratio, shuffled } from '../numbers.mjs';

const STEPS = 160;

async function scrolled(tab, how) {
  const before = await tab.metrics();
  const result = await tab.call('scroll', how, STEPS);
  const after = await tab.metrics();
  return { ...result, perFrame: ((after.TaskDuration - before.TaskDuration) * 1000) / STEPS };
}

export async function long({ browser, scale }) {
  const PEERS = ['bare', 'list'];
  const rounds = [];
  for (let i = 0; i < Math.max(1, Math.round(3 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) {
      const tab = await browser.newPage();
      await tab.call('mount', peer, 100);
      await tab.call('unmount');
      const mount = await tab.call('mount', peer, 10_000);
      const wheel = await scrolled(tab, 'wheel');
      const jump = await scrolled(tab, 'jump');
      await tab.close();
      round[peer] = {
        blocking: mount.script + mount.layout,
        all: mount.all,
        wheel: wheel.perFrame,
        wheelBlank: wheel.blank,
        slowest: wheel.slowest,
        jump: jump.perFrame,
        jumpBlank: jump.blank,
      };
    }
    rounds.push(round);
  }
  return PEERS.map((peer) => {
    const of = (key, name = peer) => rounds.map((round) => round[name][key]);
    return {
      peer,
      blocking: median(of('blocking')),
      blockingRatio: ratio(of('blocking'), of('blocking', 'bare')),
      all: median(of('all')),
      wheel: median(of('wheel')),
      wheelRatio: ratio(of('wheel'), of('wheel', 'bare')),
      wheelBlank: Math.max(...of('wheelBlank')),
      slowest: median(of('slowest')),
      jump: median(of('jump')),
      jumpRatio: ratio(of('jump'), of('jump', 'bare')),
      jumpBlank: Math.max(...of('jumpBlank')),
    };
  });
}

export async function dismiss({ browser, scale }) {
  const PEERS = ['bare', 'cards', 'list'];
  const rounds = [];
  for (let i = 0; i < Math.max(2, Math.round(5 * scale)); i += 1) {
    const round = {};
    for (const peer of shuffled(PEERS)) {
      const tab = await browser.newPage();
      round[peer] = median((await tab.call('snooze', peer, 1000, 14)).slice(2));
      await tab.close();
    }
    rounds.push(round);
  }
  return PEERS.map((peer) => {
    const of = (name) => rounds.map((round) => round[name]);
    return { peer, toFrame: median(of(peer)), toFrameRatio: ratio(of(peer), of('bare')) };
  });
}
