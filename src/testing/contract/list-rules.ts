import { parseTime } from '../../domain/time.js';
import { LIMIT, outcomeOf, readPages } from './asking.js';
import { Broken, idOf, needs, NO_ROWS, pause, Skipped } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';

const always = () => null;
const pageSizeOf = ({ pageSize = 2 }: ContractSurroundings) => pageSize ?? LIMIT;

/** What the kit expects of the list. */
export const LIST_RULES: readonly ContractRule[] = [
  {
    id: 'list-reads',
    title: 'answers the list in time, with nothing in it that cannot be read',
    missing: always,
    async check(around) {
      for (const { parsed } of await readPages(around)) {
        const [first] = parsed.problems;
        if (first !== undefined)
          throw new Broken(
            `The list has ${parsed.problems.length} problem(s), the first is ${first.code} at ${first.path || 'the payload'}`,
            'What cannot be read is not shown',
            'Compare the field with the `ConnectionRecord` type; the code is explained in the documentation',
          );
      }
    },
  },
  {
    id: 'list-says-state',
    title: 'says of every row its id, its status and its reason as texts',
    missing: always,
    async check(around) {
      const all = (await readPages(around)).flatMap(({ rows }) => rows);
      if (all.length === 0) throw new Skipped(NO_ROWS);
      for (const [index, row] of all.entries())
        for (const name of ['id', 'status', 'statusReason']) {
          const value: unknown = Reflect.get(Object(row), name);
          const isMissing = value === undefined || value === null;
          if (typeof value === 'string' ? value !== '' : isMissing && name === 'statusReason') continue;
          throw new Broken(
            `Row ${index} of the list has no text as its \`${name}\``,
            'What to do about a connection follows from its id, its status and its reason',
            'Pass on Meld’s own texts',
          );
        }
    },
  },
  {
    id: 'list-honours-limit',
    title: 'never answers with more rows than were asked for',
    missing: ({ pageSize }) =>
      pageSize === null ? 'Pass `pageSize` when your back end answers in pages.' : null,
    async check(around) {
      const limit = pageSizeOf(around);
      const sizes = (await readPages(around, limit)).map(({ rows }) => rows.length);
      const most = Math.max(...sizes);
      if (most > limit)
        throw new Broken(
          `A page of ${limit} was asked for, and ${most} rows came`,
          'A customer with a thousand connections waits for all of them at once',
          'Honour `limit`, or pass `pageSize: null` if everything at once is what you want',
        );
      expectMoreThan(
        limit,
        sizes.reduce((sum, size) => sum + size, 0),
      );
    },
  },
  {
    id: 'list-pages',
    title: 'has an end, with every row on one page and none left out',
    missing: ({ pageSize }) =>
      pageSize === null ? 'Pass `pageSize` when your back end answers in pages.' : null,
    async check(around) {
      const limit = pageSizeOf(around);
      const whole = idsIn(await readPages(around));
      const small = await readPages(around, limit);
      const found = idsIn(small);
      const [twice] = found.filter((id, index) => found.indexOf(id) !== index);
      if (twice !== undefined)
        throw new Broken(
          `A row came on two pages of ${limit}`,
          'The kit shows it once, and another row was probably left out for it',
          'Order the rows by something that does not change, and go on after the last row of a page',
        );
      const lost = whole.filter((id) => !found.includes(id)).length;
      if (lost > 0)
        throw new Broken(
          `${lost} of ${whole.length} rows came with pages of ${LIMIT}, and not with pages of ${limit}`,
          'The customer misses a bank',
          'Give a cursor with every page that is not the last',
        );
      expectMoreThan(limit, whole.length);
    },
  },
  {
    id: 'list-aborts',
    title: 'gives up a reading when the kit does',
    missing: always,
    async check(around) {
      for (const isLate of [false, true]) {
        const controller = new AbortController();
        if (isLate) controller.abort();
        const ending = outcomeOf(
          around,
          'listConnections, aborted,',
          (signal) => {
            const answer = around.fetcher.listConnections({ signal, limit: LIMIT });
            controller.abort();
            return answer;
          },
          controller,
        );
        if ((await ending).answered)
          throw new Broken(
            'listConnections was aborted and answered all the same',
            'A page that was left goes on loading, and the customer’s next one waits for it',
            'Hand `signal` on to `fetch`',
          );
      }
    },
  },
  {
    id: 'list-has-place',
    title: 'says with the first page where the stream goes on',
    missing: ({ promises }) =>
      promises?.lastEventId
        ? null
        : 'Pass `promises: { lastEventId: true }` when your list says where the stream stands.',
    async check(around) {
      const [first] = await readPages(around);
      const place: unknown = Reflect.get(Object(first?.payload), 'lastEventId');
      if (typeof place !== 'string' || place === '')
        throw new Broken(
          'The first page has no text as its `lastEventId`',
          'What happens between the list and the stream is lost until the page is read again',
          'Read the place of your event log before the rows, and send it along',
        );
    },
  },
  {
    id: 'list-says-since',
    title: 'says since when a connection is as it is, once Meld has told',
    missing: ({ promises, trigger }) =>
      needs(
        [
          promises?.statusChangedAt || undefined,
          'Pass `promises: { statusChangedAt: true }` when your rows have it.',
        ],
        [trigger, 'Pass `trigger`, which makes Meld’s webhook arrive.'],
      ),
    async check(around) {
      const deadline = Date.now() + around.timeoutMs;
      let id = await idOf(around.trigger);
      let toldAt = Date.now();
      for (let isThere = false; !isThere;) {
        // Meld’s clock tells seconds: what happens within the second of a reading is read again, and nobody knows since when.
        if (Date.now() - toldAt > 1500) [id, toldAt] = [await idOf(around.trigger), Date.now()];
        const rows = (await readPages(around)).flatMap((page) => page.rows);
        const row = rows.find((each) => Reflect.get(Object(each), 'id') === id);
        isThere = parseTime(Reflect.get(Object(row), 'statusChangedAt')) !== null;
        if (!isThere && Date.now() > deadline)
          throw new Broken(
            'A webhook has arrived, and its row has no time as its `statusChangedAt`',
            'Advice that depends on how long something lasts is never given',
            'Store the webhook’s `timestamp` with the state it brings',
          );
        if (!isThere) await pause(50);
      }
    },
  },
];

/** One page proves nothing about pages. */
function expectMoreThan(limit: number, count: number): void {
  if (count > limit) return;
  throw new Skipped(
    `The customer has ${count} connection(s): one page. Sign in as one with more than ${limit}, or pass a smaller \`pageSize\`.`,
  );
}

function idsIn(pages: Awaited<ReturnType<typeof readPages>>): readonly unknown[] {
  return pages.flatMap(({ rows }) => rows.map((row): unknown => Reflect.get(Object(row), 'id')));
}
