import { nextReconnectState } from '../domain/index.js';
import type { Connection, PolicyResolver, ReconnectEvent, WidgetIntent } from '../domain/index.js';
import { ConnectionsError } from '../internal/errors.js';
import { ask } from './ask.js';
import { confirmByReading } from './confirmation.js';
import { createDrawers } from './drawers.js';
import type { Drawers } from './drawers.js';
import { failureOf } from './failure.js';
import type { ConnectionsFetcher, WidgetSession } from './fetcher.js';
import { toConnectionsError } from './normalize-error.js';
import { createRegister } from './register.js';
import type { Register } from './register.js';
import type { ConnectionsStore } from './store.js';
import { listenToStore } from './store-news.js';
import { isAtTheBank, isUnderWay, NO_VISIT } from './visit.js';
import type { StartWish, Visit } from './visit.js';
import { eventsFor, hasMoved } from './visit-truth.js';
import { stayInWidget } from './widget-stay.js';
import { askForSession, readSession } from './widget-session.js';

/** The key of the visit that makes a new connection, which has no id before its session. */
export const NEW_CONNECTION = '';

/** What visits need from around them. */
export interface VisitSurroundings {
  readonly store: ConnectionsStore;
  readonly fetcher: () => ConnectionsFetcher;
  readonly resolve: () => PolicyResolver;
  readonly now: () => Date;
  /** Origins the host has added to Meld's own. */
  readonly origins: () => readonly string[];
  readonly onError: (error: ConnectionsError, id: string) => void;
  readonly onChange?: ((id: string, visit: Visit) => void) | undefined;
}

/** All visits of one customer. One at a time goes to the bank; those who are back may wait for the truth together. */
export interface Visits {
  readonly register: Register<Visit>;
  readonly get: (id: string) => Visit;
  readonly press: (id: string, intent: WidgetIntent, how?: PressOptions) => void;
  readonly retry: (id: string) => void;
  /** A refresh was answered with a session of its own. */
  readonly open: (id: string, intent: WidgetIntent, session: WidgetSession, drawer?: object | null) => void;
  readonly close: (id: string) => void;
  readonly complete: (id: string) => void;
  readonly resume: (id: string, intent: WidgetIntent) => void;
  readonly openWindow: (id: string) => void;
  /** The `ref` of a visit's frame. */
  readonly frameRef: (id: string) => (frame: HTMLIFrameElement | null) => void;
  /** Somebody can draw this visit (or, without an id, any). Once its drawer has gone, nobody could close it: it is closed. */
  readonly hold: Drawers['hold'];
  /** Ends whatever is going on: the customer has gone. */
  readonly stop: () => void;
}

/** What else a press may say. */
export interface PressOptions {
  readonly drawer?: object | null;
  readonly navigate?: ((url: string) => void) | null;
  readonly wish?: StartWish | null;
}

export function createVisits(surroundings: VisitSurroundings): Visits {
  const { store, fetcher, resolve, now, origins, onError, onChange } = surroundings;
  const register = createRegister<Visit>();
  const stops = new Map<string, () => void>();
  const stays = new Map<string, ReturnType<typeof stayInWidget>>();
  const refs = new Map<string, (frame: HTMLIFrameElement | null) => void>();
  const drawers = createDrawers(leaveUndrawn);
  const news = listenToStore(store, (recovered) => {
    for (const [id] of register.entries()) look(id, recovered);
  });

  const get = (id: string): Visit => register.get(id) ?? NO_VISIT;
  const policyOf = (connection: Connection) => resolve()(connection, { now: now() });
  const current = ({ connectionId }: Visit): Connection | null =>
    connectionId === null ? null : (store.one(connectionId).connection ?? null);

  function patch(id: string, changes: Partial<Visit>): void {
    register.set(id, { ...get(id), ...changes });
  }

  /** The only way a state changes. What the state before was busy with ends here. */
  function send(id: string, event: ReconnectEvent, changes: Partial<Visit> = {}): boolean {
    const before = get(id);
    const state = nextReconnectState(before.state, event);
    if (state === before.state) return false;
    stops.get(id)?.();
    stops.delete(id);
    stays.delete(id);
    const url = state === 'inWidget' ? (changes.url ?? null) : null;
    const visit = { ...before, ...changes, state, url, seen: changes.seen ?? current(before) ?? before.seen };
    register.set(id, state === 'idle' ? undefined : visit);
    news.listen(register.entries().length > 0);
    if (state === 'requesting') request(id, visit);
    if (state === 'confirming') confirm(id);
    if (state === 'abandoned') void store.reload().then(() => look(id, true)); // the message may have got lost
    onChange?.(id, visit);
    return true;
  }

  function request(id: string, visit: Visit): void {
    const controller = new AbortController();
    stops.set(id, () => controller.abort());
    ask<unknown>((signal) => askForSession(fetcher(), id, visit, signal), controller.signal)
      .then((answer) => {
        if (!controller.signal.aborted) receive(id, answer);
      })
      .catch(async (thrown: unknown) => {
        if (controller.signal.aborted) return;
        const error = toConnectionsError(thrown);
        onError(error, id);
        // The state is not what was shown: the truth first, which may be that all is well.
        if (error.status === 409 || error.status === 404) await store.reload();
        if (controller.signal.aborted) return;
        look(id, true);
        send(id, 'requestFailed', { failure: failureOf(error), error });
      });
  }

  function receive(id: string, answer: unknown): void {
    const session = readSession(answer, origins(), now().getTime());
    const { connectionId, navigate } = get(id);
    const target = connectionId ?? session.connectionId;
    if (target === null) throw new ConnectionsError({ code: 'MC262' }); // a new connection needs its id
    send(id, 'sessionReceived', { url: session.url, connectionId: target, frame: 'waiting' });
    if (get(id).state !== 'inWidget') return;
    const stay = stayInWidget({
      session,
      inFrame: navigate === null,
      get: () => get(id),
      patch: (changes) => patch(id, changes),
      send: (event) => void send(id, event, event === 'sessionEnded' ? { failure: 'expired' } : {}),
      onBlocked: () => onError(new ConnectionsError({ code: 'MC264' }), id),
      onReturn: () => void store.reload(),
    });
    stays.set(id, stay);
    stops.set(id, stay.stop);
    try {
      navigate?.(session.url.href);
    } catch {
      // The host could not leave the page. What it threw may hold the address.
      const error = new ConnectionsError({ code: 'MC302' });
      onError(error, id);
      send(id, 'sessionEnded', { failure: 'unavailable', error });
    }
  }

  function confirm(id: string): void {
    stops.set(
      id,
      confirmByReading({
        store,
        onReading: () => look(id, true),
        onEnd(known) {
          if (!known) stops.delete(id); // the last answer may come late, and still be the truth
          send(id, known ? 'foundBroken' : 'gaveUp');
        },
      }),
    );
    if (hasMoved(get(id))) look(id, true); // an event was faster than the widget
  }

  /** Holds a visit against what is known of its connection. `fresh`: it was read just now, even if nothing changed. */
  function look(id: string, fresh = false): void {
    const visit = get(id);
    const connection = current(visit);
    if (connection === null || (!fresh && connection === visit.seen)) return;
    for (const event of eventsFor(visit, connection, policyOf(connection)))
      send(id, event, { seen: connection });
  }

  /** One customer, one bank at a time: whoever is there is shown out first. */
  function makeRoom(id: string): void {
    for (const [other] of register.entries())
      if (other !== id && isAtTheBank(get(other))) send(other, 'closed');
  }

  function leaveUndrawn(): void {
    for (const [id, visit] of register.entries()) {
      const isDrawn = visit.state === 'failed' || (isAtTheBank(visit) && visit.navigate === null);
      if (!isDrawn || drawers.has(visit.drawer)) continue;
      // Moved to another place of the page: whoever draws it there goes on with it.
      const drawer = drawers.anyFor(id);
      if (drawer === null) send(id, 'closed');
      else patch(id, { drawer });
    }
  }

  function begin(id: string, intent: WidgetIntent, more: Partial<Visit>): Partial<Visit> {
    const connectionId = id === NEW_CONNECTION ? null : id;
    const before = connectionId === null ? null : (store.one(connectionId).connection ?? null);
    const cause = before === null ? null : policyOf(before).notice;
    return { ...NO_VISIT, intent, connectionId, before, cause, seen: before, ...more };
  }

  const visits: Visits = {
    register,
    get,
    press(id, intent, { drawer = drawers.anyFor(id), navigate = null, wish = null } = {}) {
      if (nextReconnectState(get(id).state, 'pressed') !== 'requesting' || get(id).state === 'requesting')
        return;
      makeRoom(id);
      send(id, 'pressed', begin(id, intent, { drawer, navigate, wish }));
    },
    retry(id) {
      const { state, intent, drawer, navigate, wish } = get(id);
      if (state === 'idle' || state === nextReconnectState(state, 'retried')) return;
      makeRoom(id);
      const drawn = drawers.has(drawer) ? drawer : drawers.anyFor(id);
      send(id, 'retried', begin(id, intent, { drawer: drawn, navigate, wish }));
    },
    open(id, intent, session, given = null) {
      if (isUnderWay(get(id))) return;
      const drawer = drawers.has(given) ? given : drawers.anyFor(id);
      if (drawer === null) throw new ConnectionsError({ code: 'MC265' });
      makeRoom(id);
      patch(id, begin(id, intent, { drawer }));
      try {
        receive(id, session);
      } catch (thrown) {
        register.set(id, undefined);
        throw thrown;
      }
    },
    close: (id) => void send(id, 'closed'),
    complete: (id) => void send(id, 'completed'),
    resume(id, intent) {
      const known = get(id);
      send(id, 'resumed', known.state === 'inWidget' ? {} : begin(id, intent, {}));
    },
    openWindow: (id) => stays.get(id)?.openWindow(),
    frameRef(id) {
      const ref = refs.get(id) ?? ((frame: HTMLIFrameElement | null) => stays.get(id)?.attach(frame));
      refs.set(id, ref);
      return ref;
    },
    hold: drawers.hold,
    stop() {
      for (const [id] of register.entries()) {
        stops.get(id)?.();
        register.set(id, undefined);
      }
      stops.clear();
      stays.clear();
      news.listen(register.entries().length > 0);
    },
  };
  return visits;
}
