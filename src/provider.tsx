'use client';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DataProvider } from './data/data-provider.js';
import type {
  ConnectionCounts,
  ConnectionsEvent,
  ConnectionsFault,
  ConnectionsFetcher,
  SnoozeStorage,
  WidgetFrameOptions,
} from './data/index.js';
import { adviceFor, guardResolver } from './domain/index.js';
import type { ConnectionRecord, PolicyResolver } from './domain/index.js';
import { createClock } from './internal/clock.js';
import { ConnectionsError } from './internal/errors.js';
import { report } from './internal/report.js';
import { useLatest } from './internal/use-latest.js';
import type { Language, MessageOverrides } from './messages/index.js';
import { chooseLanguage } from './messages/language.js';
import { readLocale, readTimeZone } from './messages/locale.js';
import { UiContext } from './ui/settings.js';
import type { ColorScheme, Density, Look, UiFault } from './ui/settings.js';
import type { ComponentSlots } from './ui/slots.js';

/** What {@link ConnectionsProvider} takes. */
export interface ConnectionsProviderProps {
  /** Your door to the network. */
  readonly fetcher: ConnectionsFetcher;
  /** The signed-in customer. Changing it forgets everything that was known of the one before. */
  readonly scope: string;
  /** Your own client, to share its cache. By default the kit has one of its own. */
  readonly queryClient?: QueryClient | undefined;
  /** Shown at once, on a server too, and checked by one read in the browser. */
  readonly initialConnections?: readonly ConnectionRecord[] | undefined;
  /** Decides in place of the table; see `createPolicyResolver`. */
  readonly resolve?: PolicyResolver | undefined;
  /** Your own words over the built-in ones. */
  readonly messages?: MessageOverrides | undefined;
  /**
   * Languages that you have brought, such as `[es]` from `meld-connections/locales/es`. The one nearest to `locale` is read;
   * English where none is.
   */
  readonly languages?: readonly Language[] | undefined;
  /** BCP 47 tag of what the customer reads, for words, dates and numbers; `en` by default. */
  readonly locale?: string | undefined;
  /** IANA time zone of dates; the reader's own by default. */
  readonly timeZone?: string | undefined;
  /** Your own button, link or logo in place of ours. */
  readonly components?: ComponentSlots | undefined;
  readonly density?: Density | undefined;
  /** Light or dark by ours alone; by default that of the page (`color-scheme`) is followed. */
  readonly colorScheme?: ColorScheme | undefined;
  /** Where dialogs are put; the end of the page by default. Its colours are theirs. */
  readonly portalContainer?: HTMLElement | null | undefined;
  /** Told of every fault, by code and without contents. Without it, faults are warned about once, in development. */
  readonly onError?: ((fault: ConnectionsFault) => void) | undefined;
  /** The session is over: send the customer to sign in. Called once until an answer comes through again. */
  readonly onAuthError?: ((error: ConnectionsError) => void) | undefined;
  /** Origins of the connect widget besides Meld's own. `http:` only on this machine, in development. */
  readonly widgetOrigins?: readonly string[] | undefined;
  /** The widget's frame: `sandbox` and `allow`. By default no sandbox and no permissions. */
  readonly widgetFrame?: WidgetFrameOptions | undefined;
  /** Keeps put-off notices beyond a visit: `window.localStorage`, say. Gets hashes and times only. In memory by default. */
  readonly storage?: SnoozeStorage | undefined;
  /** What was shown, pressed and came of it, for your own statistics. Connections are hashed. */
  readonly onEvent?: ((event: ConnectionsEvent) => void) | undefined;
  /** Your own badge: called with the counts once there are any, and whenever one of them changes. */
  readonly onSummaryChange?: ((counts: ConnectionCounts) => void) | undefined;
  /** Another clock, for tests and stories. */
  readonly now?: (() => Date) | undefined;
  readonly children?: ReactNode;
}

const NO_SLOTS: ComponentSlots = {};
const NO_LANGUAGES: readonly Language[] = [];

/**
 * Put it once around everything that shows or reads connections. Renders no element. Reads when something below asks, when
 * the page comes back after a minute or more, and when the network does; never on a schedule.
 *
 * @example
 * const fetcher = createHttpFetcher({ baseUrl: '/api/meld' });
 * const page = <ConnectionsProvider fetcher={fetcher} scope="customer-42">Your page</ConnectionsProvider>;
 */
export function ConnectionsProvider(props: ConnectionsProviderProps): ReactNode {
  const {
    messages,
    languages = NO_LANGUAGES,
    density = 'comfortable',
    colorScheme = 'inherit',
    portalContainer,
    children,
  } = props;
  const components = props.components ?? NO_SLOTS;
  const ownResolve = props.resolve ?? adviceFor;
  const { language, locale, lang } = useMemo(
    () => chooseLanguage(languages, readLocale(props.locale), messages),
    [languages, props.locale, messages],
  );
  const timeZone = readTimeZone(props.timeZone);
  const latest = useLatest(props);
  // Not while rendering: the host may answer by setting its own state.
  const [onFault] = useState(
    () => (code: UiFault) =>
      queueMicrotask(() => report<ConnectionsFault>(new ConnectionsError({ code }), latest().onError)),
  );
  const [clock] = useState(() => {
    const onWrong = once(() => onFault('MC302'));
    return createClock(() => readNow(latest().now, onWrong));
  });
  // Once: a resolver that throws does so for every row and every render.
  const resolve = useMemo(
    () =>
      guardResolver(
        ownResolve,
        once(() => onFault('MC301')),
      ),
    [ownResolve, onFault],
  );
  const look = useMemo<Look>(
    () => ({
      'data-density': density,
      'data-color-scheme': colorScheme === 'inherit' ? undefined : colorScheme,
      lang,
    }),
    [density, colorScheme, lang],
  );
  const ui = useMemo(
    () => ({
      messages,
      language,
      locale,
      timeZone,
      resolve,
      clock,
      components,
      look,
      portalContainer,
      onFault,
    }),
    [messages, language, locale, timeZone, resolve, clock, components, look, portalContainer, onFault],
  );
  return (
    <DataProvider
      fetcher={props.fetcher}
      scope={props.scope}
      queryClient={props.queryClient}
      initialConnections={props.initialConnections}
      onError={props.onError}
      onAuthError={props.onAuthError}
      resolve={resolve}
      clock={clock}
      widgetOrigins={props.widgetOrigins}
      widgetFrame={props.widgetFrame}
      storage={props.storage}
      onEvent={props.onEvent}
      onSummaryChange={props.onSummaryChange}
    >
      <UiContext.Provider value={ui}>{children}</UiContext.Provider>
    </DataProvider>
  );
}

/** The host's time, or the device's where the host has none that is one. It is read while things are drawn. */
function readNow(now: ConnectionsProviderProps['now'], onWrong: () => void): Date {
  try {
    const time = new Date(now?.() ?? Date.now());
    if (Number.isFinite(time.getTime())) return time;
  } catch {
    // Told below, as a time that is none is.
  }
  onWrong();
  return new Date();
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
