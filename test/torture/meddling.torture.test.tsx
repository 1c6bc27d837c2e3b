// Browsers that translate and extensions that tidy up change a page behind React's back, in any way and at any time.
import { expect, test } from 'vitest';
import { ConnectionAlerts, ConnectionManager, ConnectionsProvider } from '../../src/index.js';
import { DOCUMENTED_ROWS, fakeFetcher, recordIn } from '../../src/testing/index.js';
import type { FakeFetcher } from '../../src/testing/index.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import type { Harm } from './host.js';
import { dice, LONG, note, plan } from './plan.js';
import { BANK } from './visit.js';

const ASKED = 200;
const CHANGES = 12;

type Dice = ReturnType<typeof dice>;

const wrap = (node: Node, name: string): void => {
  const around = document.createElement(name);
  node.parentNode?.replaceChild(around, node);
  around.append(node);
};

/** What others do to an element that they have picked, by name. */
const DEEDS: Readonly<Record<string, (element: Element, pick: () => Element) => void>> = {
  remove: (element) => element.remove(),
  empty: (element) => element.replaceChildren(),
  'put text in its place': (element) => element.replaceWith('changed'),
  'change its text': (element) => (element.textContent = 'changed'),
  wrap: (element) => wrap(element, 'font'),
  'wrap its text': (element) => element.firstChild && wrap(element.firstChild, 'font'),
  unwrap: (element) => element.replaceWith(...element.childNodes),
  'move elsewhere': (element, pick) => {
    const place = pick();
    if (place.localName !== 'h1' && !element.contains(place)) place.append(element);
  },
  'add a child': (element) => element.prepend(document.createElement('span')),
  'add a neighbour': (element) => element.after(document.createElement('div')),
  copy: (element) => element.after(element.cloneNode(true)),
  turn: (element) => element.append(...[...element.childNodes].toReversed()),
  'take its class': (element) => element.removeAttribute('class'),
  'take its attributes': (element) => {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  },
  hide: (element) => element.setAttribute('hidden', ''),
};

/** One deed at a place of the page, dialogs included. */
function meddleOnce(page: Element, roll: Dice): string {
  const elements = () => [
    ...page.querySelectorAll('*'),
    ...document.querySelectorAll('body > :not(main, script) *'),
  ];
  const pick = () => elements()[roll(elements().length || 1)] ?? page;
  const names = Object.keys(DEEDS);
  const name = names[roll(names.length)] ?? 'remove';
  const element = pick();
  // The host's heading is not the kit's.
  if (element !== page && element.localName !== 'h1') DEEDS[name]?.(element, pick);
  return name;
}

/** Something of the kit's own goes on: a bank changes, a button is pressed, a list is read again. */
async function goOn(page: Element, fetcher: FakeFetcher, roll: Dice): Promise<void> {
  const rows = DOCUMENTED_ROWS;
  const [bank, next] = [rows[roll(rows.length)], rows[roll(rows.length)]];
  const buttons = [...page.querySelectorAll<HTMLElement>('button'), ...document.querySelectorAll<HTMLElement>('.mc-dialog button')]; // prettier-ignore
  const what = roll(4);
  if (what === 0) buttons[roll(buttons.length || 1)]?.click();
  else if (what === 1) fetcher.stream.state({ state: 'open', resumed: false });
  else if (bank)
    fetcher.update(recordIn(bank).id, {
      status: next?.status ?? 'ACTIVE',
      statusReason: next?.statusReason ?? null,
    });
  await settle(2);
}

test('whatever others do to the page, the host’s root lives on', LONG, async (context) => {
  const harm: Harm = { deaths: [], uncaught: [], logged: [] };
  const seen = { runs: 0, deeds: 0, 'cards at the end': 0 };
  const { numRuns } = plan(ASKED);
  while (seen.runs < numRuns) {
    seen.runs += 1;
    const roll = dice(1000 + seen.runs);
    const host = openHost({ strict: roll(2) === 0 });
    const fetcher = fakeFetcher({
      live: true,
      widgetUrl: `${BANK}/ok/?do=silent`,
      connections: DOCUMENTED_ROWS.map((row) => recordIn(row)),
    });
    const draw = (title: string) =>
      host.show(
        <ConnectionsProvider fetcher={fetcher} scope="customer" widgetOrigins={[BANK]} onError={() => {}}>
          <ConnectionAlerts title={title} />
          <ConnectionManager title={title} />
        </ConnectionsProvider>,
      );
    draw('before');
    await settle();
    for (let change = 0; change < CHANGES; change += 1) {
      for (let times = 1 + roll(4); times > 0; times -= 1) {
        meddleOnce(host.page, roll);
        seen.deeds += 1;
      }
      await goOn(host.page, fetcher, roll);
    }
    draw('after');
    await settle(2);
    seen['cards at the end'] += host.page.querySelectorAll('.mc-card').length;
    host.close();
    for (const kind of ['deaths', 'uncaught', 'logged'] as const)
      harm[kind].push(...host.harm[kind].map((each) => `run ${seen.runs}: ${each}`));
  }
  note(context, {
    what: 'pages that others change',
    asked: ASKED,
    run: seen.runs,
    seen: { deeds: seen.deeds, 'cards at the end': seen['cards at the end'] },
    faults: countHarm(harm),
  });
  expect(harmOf(harm)).toEqual([]);
});
