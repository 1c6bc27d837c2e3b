import { episodeOf, hashId } from '../domain/episode.js';
import type {
  Connection,
  ConnectionAction,
  NoticeKind,
  PolicyResolver,
  ReconnectState,
} from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import { ConnectionsError } from '../internal/errors.js';
import { callHost } from '../internal/report.js';

/** What happened, for a host's own statistics. `connection` is a hash: nothing here says whose bank it is, or which. */
export type ConnectionsEvent = {
  readonly connection: string;
} & (
  | { readonly type: 'shown'; readonly notice: NoticeKind }
  | { readonly type: 'acted'; readonly action: ConnectionAction | 'snooze' | 'dismiss' }
  | {
      readonly type: 'outcome';
      readonly of: 'reconnect' | 'linkNewAccounts' | 'refresh' | 'start' | 'delete';
      readonly state:
        | Exclude<ReconnectState, 'idle' | 'requesting' | 'inWidget' | 'confirming'>
        | 'refreshed'
        | 'unchanged'
        | 'unconfirmed'
        | 'removed';
    }
  /** It needed the customer and does not any more. `byItself`: nobody had pressed anything here. */
  | { readonly type: 'healed'; readonly byItself: boolean }
);

type Detail<E = ConnectionsEvent> = E extends unknown ? Omit<E, 'connection'> : never;

/** Tells the host, if it listens. */
export interface Telemetry {
  readonly tell: (id: string, detail: Detail) => void;
  /** Once per episode, however often it is drawn. */
  readonly shown: (connection: Connection, notice: NoticeKind) => void;
  /** Holds a reading against the one before. */
  readonly follow: (connections: readonly Connection[]) => void;
}

interface TelemetryOptions {
  readonly scope: string;
  readonly onEvent: () => ((event: ConnectionsEvent) => void) | undefined;
  readonly resolve: () => PolicyResolver;
  readonly now: () => Date;
  readonly hasActed: (id: string) => boolean;
  readonly onFault: (error: ConnectionsError) => void;
}

export function createTelemetry(options: TelemetryOptions): Telemetry {
  const { scope, onEvent, resolve, now, hasActed, onFault } = options;
  const shown = new Set<string>();
  /** Whose button was pressed since they last began to need the customer. */
  const acted = new Set<string>();
  let needed = new Set<string>();

  function tell(id: string, detail: Detail): void {
    if (detail.type === 'acted' && detail.action !== 'snooze' && detail.action !== 'dismiss') acted.add(id);
    const listener = onEvent();
    if (listener === undefined) return;
    callHost(
      () => listener({ ...detail, connection: hashId(scope, id) }),
      () => onFault(new ConnectionsError({ code: 'MC302' })),
    );
  }

  return {
    tell,
    shown(connection, notice) {
      const episode = episodeOf(connection);
      if (shown.has(episode)) return;
      shown.add(episode);
      tell(connection.id, { type: 'shown', notice });
    },
    follow(connections) {
      if (onEvent() === undefined) return;
      const needing = new Set<string>();
      for (const connection of connections) {
        const policy = resolve()(connection, { now: now() });
        const { id } = connection;
        if (needsCustomer(policy)) {
          needing.add(id);
          if (!needed.has(id)) acted.delete(id);
        } else if (needed.has(id) && policy.group === 'connected')
          tell(id, { type: 'healed', byItself: !acted.has(id) && !hasActed(id) });
      }
      needed = needing;
    },
  };
}
