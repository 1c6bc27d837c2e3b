// Whatever any window says while the customer is at the bank: only the bank's own frame is heard, and only in its own words.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWidgetMessage } from '../../src/domain/index.js';
import { CANARY, watchCanary } from './canary.js';
import { countHarm, harmOf, openHost, settle } from './host.js';
import { LONG, note, plan } from './plan.js';
import { BANK, brokenBanks, framesOf, say, STRANGER, until, VisitPage } from './visit.js';

const ASKED = 10_000;
const NAMES = ['init', 'debug', 'error', 'connect_complete', 'handover', 'cancel', 'close', 'constructor'];

const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 20 }));
const domain = fc.oneof(fc.constant('meld-connect'), fc.constantFrom('meld', 'Meld-Connect', '', null));
const words = fc.record(
  { domain, eventName: name, data: fc.anything(), connectToken: fc.constant(CANARY) },
  { requiredKeys: [] },
);
const data = fc.oneof(
  words,
  words.map((each) => {
    try {
      return JSON.stringify(each);
    } catch {
      return '{';
    }
  }),
  name.map((each) => `[meld-connect]${each}?{"institutionId":"x"}`),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
  fc.constant(null),
  fc.nat(3).map((n) => 'x'.repeat(10 ** (n + 3))),
);
const { host: bankHost, port } = new URL(BANK);
const origin = fc.constantFrom(
  BANK,
  STRANGER,
  window.location.origin,
  'null',
  '',
  `${BANK}/`,
  BANK.toUpperCase(),
  `https://${bankHost}`,
  `http://127.0.0.1.evil.example:${port}`,
  `http://user@${bankHost}`,
  'https://institution-connect.meld.io',
  'https://institution-connect.meld.io.evil.example',
);
/** Who speaks. Only the first is the bank. */
const source = fc.constantFrom('frame', 'page', 'top', 'stranger', 'nobody', 'port');
type Source = 'frame' | 'page' | 'top' | 'stranger' | 'nobody' | 'port';

test(
  'ten thousand messages that are none change nothing, and the bank is still heard',
  LONG,
  async (context) => {
    const watch = watchCanary();
    const host = openHost();
    const fetcher = brokenBanks(['a']);
    host.show(<VisitPage fetcher={fetcher} onTold={watch.hear} />);
    const stranger = document.createElement('iframe');
    stranger.src = `${STRANGER}/ok/?do=silent`;
    host.page.after(stranger);
    const button = await until(
      () => host.page.querySelector<HTMLElement>('[data-action=reconnect]'),
      'button',
    );
    button.click();
    const frame = await until(() => framesOf()[0], 'frame');
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const channel = new MessageChannel();
    const windows: Readonly<Record<Source, MessageEventSource | null>> = {
      frame: frame.contentWindow,
      page: window,
      top: window.top,
      stranger: stranger.contentWindow,
      nobody: null,
      port: channel.port1,
    };
    const reads = () => fetcher.calls.filter(({ method }) => method === 'listConnections').length;
    const dialog = () => document.querySelector('.mc-dialog')?.textContent ?? 'no dialog';
    const before = { reads: reads(), dialog: dialog() };
    const total = { runs: 0, fromTheBank: 0, accepted: 0 };
    const { numRuns, seed } = plan(ASKED);
    try {
      await fc.assert(
        fc.asyncProperty(data, origin, source, async (what, from, who) => {
          const isTheBank = from === BANK && who === 'frame';
          if (isTheBank && readWidgetMessage(what) !== null) return; // that would be one
          total.runs += 1;
          total.fromTheBank += Number(isTheBank);
          say(what, from, windows[who]);
          if (total.runs % 50 === 0) await settle(1); // now and then the page may draw
          const after = { reads: reads(), dialog: dialog() };
          const changed = after.reads !== before.reads || after.dialog !== before.dialog;
          total.accepted += Number(changed);
          expect(changed).toBe(false);
        }),
        { seed, numRuns: numRuns + Math.ceil(numRuns / 50) },
      );
      // It was not deaf.
      say({ domain: 'meld-connect', eventName: 'init' }, BANK, frame.contentWindow);
      await until(() => dialog() !== before.dialog, 'answer to the bank');
      fetcher.finishSession();
      say({ domain: 'meld-connect', eventName: 'connect_complete' }, BANK, frame.contentWindow);
      await until(() => host.page.querySelector('.mc-card[data-status=ACTIVE]'), 'working bank');
    } finally {
      stranger.remove();
      host.close();
      channel.port1.close();
      watch.stop();
      note(context, {
        what: 'messages of other windows',
        asked: ASKED,
        run: total.runs,
        seen: { 'from the bank’s own frame': total.fromTheBank },
        faults: {
          ...countHarm(host.harm),
          accepted: total.accepted,
          'leaks of the canary': watch.found().length,
        },
      });
    }
    expect([...harmOf(host.harm), ...watch.found()]).toEqual([]);
    expect(total.fromTheBank).toBeGreaterThan(0);
  },
);
