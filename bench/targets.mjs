// What was asked for, and whether the results reach it.

const find = (rows, wanted) =>
  rows.find((row) => Object.entries(wanted).every(([key, value]) => row[key] === value)) ?? {};

const ratioOf = (what, value, most) => ({
  what,
  asked: `≤ ${most}`,
  ours: value?.toFixed(2) ?? 'not measured',
  met: value <= most,
});

const countOf = (what, value, most) => ({
  what,
  asked: most === 0 ? '0' : `≤ ${most}`,
  ours: Number.isInteger(value) ? String(value) : (value?.toFixed(1) ?? 'not measured'),
  met: value <= most,
});

export function targets({ size, mount, event, burst, memory, server, long, dismiss }) {
  const warm = find(mount, { kind: 'warm', count: 1000, peer: 'cards' });
  const cold = find(mount, { kind: 'cold', count: 1000, peer: 'cards' });
  const list = find(mount, { kind: 'warm', count: 1000, peer: 'list' });
  const coldList = find(mount, { kind: 'cold', count: 1000, peer: 'list' });
  const far = find(mount, { kind: 'warm', count: 10_000, peer: 'list' });
  const one = (peer) => find(event, { count: 1000, peer });
  const ten = (peer) => find(event, { count: 10_000, peer });
  const kib = (name, asked) => {
    const { gzip } = find(size, { name });
    return { what: `${name}, KiB gzip`, asked: `≤ ${asked}`, ours: gzip?.toFixed(2), met: gzip <= asked };
  };
  const perRow = find(memory, { peer: 'list' });
  const drawn = find(server, { peer: 'list at a time' });
  const scrolled = find(long, { peer: 'list' });
  return [
    ratioOf('mount of 1,000 rows, cards in a flat list, warm', warm.totalRatio, 1.15),
    ratioOf('mount of 1,000 rows, cards in a flat list, cold', cold.totalRatio, 1.25),
    ratioOf('mount of 1,000 rows in our list, until the page answers, warm', list.totalRatio, 1.15),
    ratioOf('mount of 1,000 rows in our list, until the page answers, cold', coldList.totalRatio, 1.25),
    ratioOf('mount of 1,000 rows in our list, main thread until all are there', list.threadRatio, 1.15),
    ratioOf('mount, script alone, cards', warm.scriptRatio, 1.25),
    ratioOf('cost of a row at 10,000 to one at 1,000', far.thread / 10 / list.thread, 1.4),
    ratioOf('one event among 1,000 to DOM, hooks', one('hooks').toDomRatio, 1.25),
    ratioOf('one event among 10,000 to DOM, hooks', ten('hooks').toDomRatio, 1.25),
    countOf('rows drawn for one event, of 10,000, manager', ten('manager').rows, 1),
    ratioOf('main thread per update among 1,000, list', one('list').threadRatio, 0.3),
    ratioOf('main thread per update among 10,000, list', ten('list').threadRatio, 0.3),
    ratioOf('burst of 1,000 events, main thread, list', find(burst, { peer: 'list' }).threadRatio, 0.5),
    countOf('burst of 1,000 events, frames dropped, list', find(burst, { peer: 'list' }).dropped, 2),
    ratioOf('heap per row, list', perRow.perRowRatio, 1.3),
    countOf('left after 50 mounts of 200, list, kB', perRow.leftKb, 16),
    countOf('left after 50 mounts of 200, list, nodes', perRow.leftNodes, 0),
    countOf('left after 50 mounts of 200, list, listeners', perRow.leftListeners, 0),
    ratioOf('server render of 1,000 rows, list', drawn.drawnRatio, 1.5),
    ratioOf('hydration of 1,000 rows, list', drawn.hydratedRatio, 1.2),
    countOf('hydration mismatches', Math.max(...server.map(({ mismatches }) => mismatches)), 0),
    ratioOf('HTML per row, kB', drawn.kbPerRow, 1.3),
    ratioOf('10,000 rows: blocking mount', scrolled.blockingRatio, 0.05),
    ratioOf('10,000 rows: scrolling, main thread', scrolled.wheelRatio, 0.8),
    countOf('10,000 rows: blank frames in normal scrolling', scrolled.wheelBlank, 0),
    ratioOf('putting off one notice among 1,000, list', find(dismiss, { peer: 'list' }).toFrameRatio, 0.5),
    ratioOf('putting off one notice among 1,000, flat', find(dismiss, { peer: 'cards' }).toFrameRatio, 1.15),
    kib('badge', 3),
    kib('badge and notices', 8),
    kib('hooks', 6),
    kib('everything', 14),
    kib('styles.css', 5),
  ];
}
