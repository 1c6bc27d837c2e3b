/**
 * Where Meld serves its connect widget: production and sandbox. For a Content-Security-Policy, for one.
 *
 * @example
 * const policy = `frame-src ${MELD_WIDGET_ORIGINS.join(' ')}`;
 */
export const MELD_WIDGET_ORIGINS: readonly string[] = [
  'https://institution-connect.meld.io',
  'https://institution-connect-sb.meld.io',
];

/** What the widget can say. `handover` and `cancel` are known from Meld's Android SDK. */
export type WidgetMessageName = 'init' | 'debug' | 'error' | 'connect_complete' | 'handover' | 'cancel';

const NAMES: readonly WidgetMessageName[] = [
  'init',
  'debug',
  'error',
  'connect_complete',
  'handover',
  'cancel',
];
const DOMAIN = 'meld-connect';
const LONGEST = 65_536;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The address of a widget, or `null` when it may not be opened: `https:` on one of Meld's origins or the host's additions,
 * without credentials. `http:` only on this machine, and only where the host has added that very origin.
 *
 * @example
 * readWidgetUrl('https://institution-connect.meld.io?connectToken=…')?.origin; // 'https://institution-connect.meld.io'
 */
export function readWidgetUrl(value: unknown, additions: readonly string[] = []): URL | null {
  if (typeof value !== 'string' || value.length > LONGEST || !/^https?:\/\//i.test(value)) return null;
  const url = readUrl(value);
  if (url === null) return null;
  const secure = url.protocol === 'https:' || LOOPBACK.test(url.hostname);
  const listed = [...MELD_WIDGET_ORIGINS, ...additions].some((each) => readUrl(each)?.origin === url.origin);
  return secure && listed && url.username === '' && url.password === '' ? url : null;
}

function readUrl(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}

/**
 * What a message of the widget says, or `null` for anything that is not one: an object, its JSON, or the form in brackets that
 * native web views send (`[meld-connect]connect_complete?{…}`). Only the name is read; nothing it says is taken for the truth.
 *
 * @example
 * readWidgetMessage({ domain: 'meld-connect', eventName: 'init' }); // 'init'
 */
export function readWidgetMessage(data: unknown): WidgetMessageName | null {
  try {
    return typeof data === 'string' ? readText(data) : readObject(data);
  } catch {
    return null; // not JSON, or an object whose own accessors throw
  }
}

function readText(text: string): WidgetMessageName | null {
  if (text.length > LONGEST) return null;
  const prefix = `[${DOMAIN}]`;
  return text.startsWith(prefix)
    ? known(text.slice(prefix.length).split('?', 1)[0])
    : readObject(JSON.parse(text));
}

function readObject(data: unknown): WidgetMessageName | null {
  if (typeof data !== 'object' || data === null) return null;
  const { domain, eventName } = data as { readonly domain?: unknown; readonly eventName?: unknown };
  return domain === DOMAIN ? known(eventName) : null;
}

function known(name: unknown): WidgetMessageName | null {
  return NAMES.find((each) => each === name) ?? null;
}
