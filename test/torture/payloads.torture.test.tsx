// Whatever a back end sends, in whatever surroundings, read by the real provider and drawn by the real blocks.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ConnectionAlerts,
  ConnectionManager,
  ConnectionsProvider,
  ConnectionSummaryBanner,
  useConnections,
} from '../../src/index.js';
import type { ConnectionsResult } from '../../src/index.js';
import { fakeFetcher } from '../../src/testing/index.js';
import { answers, give } from './answers.js';
import { watchCanary } from './canary.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import type { Harm } from './host.js';
import { LONG, note, plan } from './plan.js';
import { promptFaults } from './prompts.js';
import { MOMENTS, storageOf, surroundings, takeAway } from './surroundings.js';

const ASKED = 10_000;

/** Hands out what the hook returns, for a test that presses nothing. */
function Reader({ onRead }: { readonly onRead: (result: ConnectionsResult) => void }) {
  const result = useConnections();
  onRead(result);
  return <ConnectionSummaryBanner connections={result.connections} />;
}

test(
  'whatever a back end sends, the page stands, nobody is prompted wrongly, nothing leaks',
  LONG,
  async (context) => {
    const watch = watchCanary();
    const total = {
      runs: 0,
      cards: 0,
      told: 0,
      deaths: 0,
      uncaught: 0,
      logged: 0,
      prompts: 0,
      greens: 0,
      missed: 0,
    };
    const add = (harm: Harm) => {
      total.deaths += harm.deaths.length;
      total.uncaught += harm.uncaught.length;
      total.logged += harm.logged.length;
    };
    const property = fc.asyncProperty(
      fc.tuple(answers, answers),
      surroundings,
      fc.constantFrom(...MOMENTS),
      async ([first, second], around, moment) => {
        total.runs += 1;
        const { strict, timeZone, locale, clock } = around;
        const giveBack = takeAway(around);
        const host = openHost({ strict });
        const fetcher = { ...fakeFetcher(), listConnections: give(first) };
        let read: ConnectionsResult | undefined;
        const tell = (told: unknown) => {
          total.told += 1;
          watch.hear(told);
        };
        host.show(
          <ConnectionsProvider
            fetcher={fetcher}
            scope="customer"
            timeZone={timeZone}
            locale={locale}
            storage={storageOf(around)}
            now={() => new Date(moment + clock)}
            onError={tell}
            onAuthError={tell}
            onEvent={tell}
            onSummaryChange={tell}
          >
            <Reader onRead={(result) => (read = result)} />
            <ConnectionAlerts />
            <ConnectionManager include="all" manage={['refresh', 'delete']} />
          </ConnectionsProvider>,
        );
        await settle();
        const cards = promptFaults(host.page);
        fetcher.listConnections = give(second);
        void read?.reload();
        await settle();
        const later = promptFaults(host.page);
        host.close();
        giveBack();
        total.cards += cards.cards + later.cards;
        total.prompts += cards.falsePrompts.length + later.falsePrompts.length;
        total.greens += cards.falseGreens.length + later.falseGreens.length;
        total.missed += cards.missedPrompts.length + later.missedPrompts.length;
        add(host.harm);
        const { falsePrompts, falseGreens, missedPrompts } = later;
        const wrong = [
          ...cards.falsePrompts,
          ...cards.falseGreens,
          ...cards.missedPrompts,
          ...falsePrompts,
          ...falseGreens,
          ...missedPrompts,
        ];
        expect([...harmOf(host.harm), ...wrong, ...watch.found()]).toEqual([]);
      },
    );
    try {
      await fc.assert(property, plan(ASKED));
    } finally {
      watch.stop();
      note(context, {
        what: 'payloads and fetcher faults',
        asked: ASKED,
        run: total.runs,
        seen: { cards: total.cards, 'told to the host': total.told },
        faults: {
          ...countHarm({ deaths: [], uncaught: [], logged: [] }),
          'host roots dead': total.deaths,
          'errors nobody caught': total.uncaught,
          'console errors': total.logged,
          'false prompts': total.prompts,
          'false greens': total.greens,
          'missed prompts': total.missed,
          'leaks of the canary': watch.found().length,
        },
      });
    }
    expect(total.cards).toBeGreaterThan(total.runs); // or nothing was drawn
  },
);
