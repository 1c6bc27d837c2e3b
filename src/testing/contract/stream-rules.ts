import { readPages } from './asking.js';
import { listening } from './listening.js';
import type { Heard, Listener } from './listening.js';
import { Broken, idOf, needs, offers, pause, Skipped } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';
import { expectNoSecretOnStream } from './secret-rules.js';

const STREAM =
  'The fetcher has no `subscribe`. Add one, such as `fetchStream({ url, headers, share: false })`.';
const TRIGGER = 'Pass `trigger`, which makes Meld’s webhook arrive and resolves to the id of the connection.';
const withTrigger: ContractRule['missing'] = (options) =>
  needs([offers(options, 'subscribe'), STREAM], [options.trigger, TRIGGER]);

/** What the kit expects of the stream. */
export const STREAM_RULES: readonly ContractRule[] = [
  {
    id: 'stream-opens',
    title: 'opens a stream, and says so',
    missing: (options) => needs([offers(options, 'subscribe'), STREAM]),
    check: (around) => listening(around, async (open) => void (await open())),
  },
  {
    id: 'stream-delivers',
    title: 'tells a page that listens of a change at Meld',
    missing: withTrigger,
    check: (around) =>
      listening(around, async (open) => {
        const page = await open();
        await changeHeard(around, page);
        for (const { raw } of page.heard) expectNoSecretOnStream(raw, around);
        const unread = page.heard.filter(({ event }) => event === null).length;
        if (unread > 0)
          throw new Broken(
            `${unread} event(s) of the stream cannot be read`,
            'They are left out',
            'Relay what Meld’s webhooks for bank linking say, and nothing else',
          );
        if (page.heard.some(({ place }) => place === null || place === '')) throw new Broken(...NO_PLACE);
      }),
  },
  {
    id: 'stream-resumes',
    title: 'goes on after the last event, with nothing lost and nothing twice',
    missing: withTrigger,
    check: (around) =>
      listening(around, async (open) => {
        const witness = await open(); // stays, and hears everything
        const page = await open();
        await Promise.all([changeHeard(around, page), pause(around.quietMs)]);
        page.close();
        const place = page.heard.at(-1)?.place;
        if (typeof place !== 'string') throw new Broken(...NO_PLACE);
        await changeHeard(around, witness);
        const back = await open(place);
        if (!back.resumed)
          throw new Broken(
            'The stream came back after an event that it had just sent, and said that it cannot go on there',
            'Each loss of the network costs every page a reading of the whole list',
            'Keep events for a while, and send those after `Last-Event-ID` first',
          );
        await changeHeard(around, witness);
        const expected = () => placesAfter(witness, place);
        await back.until(
          () => expected().every((each) => placesOf(back.heard).includes(each)),
          [
            'The stream came back, and an event of the meantime did not come',
            'The page goes on showing what is not true any more',
            'Send all events after `Last-Event-ID`, and only then say that it has resumed',
          ],
        );
        await pause(around.quietMs);
        const places = placesOf(back.heard);
        if (new Set(places).size < places.length || places.some((each) => !expected().includes(each)))
          throw new Broken(
            'The stream came back, and sent an event twice that the page had already',
            'An older state stands on the screen until the newer one comes',
            'Begin with the event after `Last-Event-ID`',
          );
      }),
  },
  {
    id: 'stream-goes-on-from-list',
    title: 'tells of what happens between the list and the stream',
    missing: (options) =>
      withTrigger(options) ??
      needs([
        options.promises?.lastEventId || undefined,
        'Pass `promises: { lastEventId: true }` when your list says where the stream stands.',
      ]),
    check: (around) =>
      listening(around, async (open) => {
        const [first] = await readPages(around);
        const place: unknown = Reflect.get(Object(first?.payload), 'lastEventId');
        if (typeof place !== 'string')
          throw new Skipped('The list has no `lastEventId`; `list-has-place` says so.');
        const id = await changeHeard(around, await open()); // it is over before the page listens
        const page = await open(place);
        await page.until(
          () => isAbout(page.heard, id),
          [
            'A change between the list and the stream did not come',
            'The page shows the state before it',
            'Read the place of your event log before the rows, and go on from there',
          ],
        );
      }),
  },
  {
    id: 'stream-closes',
    title: 'says nothing any more once the page has left',
    missing: withTrigger,
    check: (around) =>
      listening(around, async (open) => {
        const [page, witness] = [await open(), await open()];
        page.close();
        const before = soundsOf(page);
        await changeHeard(around, witness);
        await pause(around.quietMs);
        if (soundsOf(page) > before)
          throw new Broken(
            'The stream was aborted and went on',
            'Each page that is left keeps a connection to your server',
            'End the request when `signal` aborts',
          );
      }),
  },
  {
    id: 'stream-is-private',
    title: 'tells nobody of another customer’s connection',
    missing: (options) =>
      withTrigger(options) ??
      needs([
        options.triggerForeign,
        'Pass `triggerForeign`, which makes Meld’s webhook arrive about another customer’s connection.',
      ]),
    check: (around) =>
      listening(around, async (open) => {
        const page = await open();
        const foreign = await idOf(around.triggerForeign);
        await changeHeard(around, page); // by then the other one would be here
        await pause(around.quietMs);
        if (isAbout(page.heard, foreign))
          throw new Broken(
            'The stream told of another customer’s connection',
            'A customer reads what happens to somebody else’s bank',
            'Write each event to the log of the customer whose connection it is about',
          );
      }),
  },
];

const NO_PLACE = [
  'An event of the stream has no id',
  'A page that loses the stream cannot say where to go on',
  'Send an `id` with each event',
] as const;

/** Makes a change, and waits for one who listens to hear of it. Resolves to the id of the connection. */
async function changeHeard(around: ContractSurroundings, page: Listener): Promise<string> {
  const before = page.heard.length;
  const id = await idOf(around.trigger);
  await page.until(
    () => isAbout(page.heard.slice(before), id),
    [
      `A change did not reach the stream within ${around.timeoutMs} ms`,
      'The page shows a state that is over',
      'Relay Meld’s webhook to the customer whose connection it is about, and see that `trigger` changes something',
    ],
  );
  return id;
}

/** How often a stream has given a sign of life. That it has ended is none, whenever it says so. */
const soundsOf = ({ heard, states }: Listener) =>
  heard.length + states.filter(({ state }) => state === 'open').length;

const isAbout = (heard: readonly Heard[], id: string) =>
  heard.some(({ event }) => event?.connectionId === id);

const placesOf = (heard: readonly Heard[]) => heard.map(({ place }) => place);

const placesAfter = ({ heard }: Listener, place: string) => {
  const places = placesOf(heard);
  return places.slice(places.indexOf(place) + 1);
};
