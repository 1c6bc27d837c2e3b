import type { ConnectionEventLog, LoggedEvent } from './event-log.js';
import { callQuietly, createListeners } from './listeners.js';
import type { Listeners } from './listeners.js';
import { placeOf, readPlace, STRETCH_MAX } from './log-place.js';
import { keyOf, textOf } from './postgres-rows.js';
import type { SqlClient, SqlResult } from './sql.js';

/** The channel on which processes tell each other whose log has grown. */
export const CHANNEL = 'meld_events';

// One statement, one commit. A name that is known adds nothing; two that come together wait for each other on the feed's row, and
// the second may leave a gap in the count, which nobody minds.
const APPEND = `with feed as (
  insert into meld_feeds as f (customer_key, head) values ($1, 1)
  on conflict (customer_key) do update set head = f.head + 1
    where not exists (select 1 from meld_events where customer_key = $1 and event_id = $2)
  returning head
), kept as (
  insert into meld_events (customer_key, place, event_id, data) select $1, head, $2, $3 from feed
  on conflict do nothing returning place
)
select pg_notify('${CHANNEL}', $1) from kept`;

// The feed and its events as of one moment. Without a place, no event is asked for.
const READ = `select l.epoch, coalesce(f.head, 0)::text as head, coalesce(f.pruned, 0)::text as pruned,
  e.place::text as place, e.data
from meld_log l
left join meld_feeds f on f.customer_key = $1
left join meld_events e on e.customer_key = $1 and e.place > $2::bigint
order by e.place limit ${STRETCH_MAX}`;

const PRUNE = `with gone as (
  delete from meld_events where kept_at < clock_timestamp() - $1 * interval '1 millisecond' returning customer_key, place
)
update meld_feeds f set pruned = greatest(f.pruned, g.place)
from (select customer_key, max(place) as place from gone group by customer_key) g where f.customer_key = g.customer_key`;

/** The log in PostgreSQL, and who listens to it in this process. */
export interface PostgresLog {
  readonly log: ConnectionEventLog;
  /** By the customer's key, which is what processes tell each other. */
  readonly listeners: Listeners;
  readonly prune: (olderThanMs: number) => Promise<void>;
}

/** Makes a {@link PostgresLog}. It wakes nobody by itself: see `postgres-ear.ts`. */
export function createPostgresLog(sql: SqlClient): PostgresLog {
  const listeners = createListeners();
  return {
    listeners,
    prune: async (olderThanMs) => void (await sql.query(PRUNE, [Math.round(olderThanMs)])),
    log: {
      append: async ({ customer, eventId, data }) => {
        await sql.query(APPEND, [await keyOf(customer), eventId, data]);
      },
      readAfter: async (customer, place) => {
        const key = await keyOf(customer);
        const asked = place === null ? null : readPlace(place);
        const result = await sql.query(READ, [key, String(asked?.count ?? Number.MAX_SAFE_INTEGER)]);
        const { feed, head, pruned, events } = readStretch(result, key);
        const end = placeOf(feed, head);
        if (place === null) return { events: [], head: end, isWhole: true };
        const isOurs = asked?.feed === feed && asked.count >= pruned && asked.count <= head;
        if (!isOurs) return { events: [], head: end, isWhole: false };
        return {
          events,
          head: events.length < STRETCH_MAX ? end : (events.at(-1)?.id ?? end),
          isWhole: true,
        };
      },
      listen: (customer, wake) => listenByKey(listeners, customer, wake),
    },
  };
}

function readStretch({ rows }: SqlResult, key: string) {
  const [first] = rows;
  const epoch = textOf(first?.['epoch']);
  if (first === undefined || epoch === null) throw new Error(NO_TABLES);
  const feed = `${epoch}-${key.slice(0, 12)}`;
  const events = rows.flatMap(({ place, data }): readonly LoggedEvent[] =>
    typeof place === 'string' && typeof data === 'string' ? [{ id: placeOf(feed, Number(place)), data }] : [],
  );
  return { feed, head: Number(first['head']), pruned: Number(first['pruned']), events };
}

const NO_TABLES =
  '[meld-connections] The table meld_log is empty. No event can be relayed. Run POSTGRES_SCHEMA. (MC489)';

/** The key takes a moment. What came meanwhile is made up for by waking once. */
function listenByKey(listeners: Listeners, customer: string, wake: () => void): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  const start = (key: string) => {
    if (isOver) return;
    stop = listeners.add(key, wake);
    callQuietly(wake);
  };
  void keyOf(customer).then(start);
  return () => {
    isOver = true;
    stop?.();
  };
}
