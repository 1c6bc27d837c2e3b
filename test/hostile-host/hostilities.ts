import hostileCss from '../../stories/hostile.css?url';
import { meddle } from '../browser/meddling.js';

const DAY = 86_400_000;

/** What a page, a browser, an extension or a machine can do to us, by the name that the address gives it. */
export const HOSTILITIES: Readonly<Record<string, () => void>> = {
  /** Everything stands in the host's own modal dialog. */
  modal() {
    const dialog = document.createElement('dialog');
    dialog.id = 'settings';
    dialog.setAttribute('aria-label', 'Settings');
    dialog.append(...document.querySelectorAll('main'));
    document.body.append(dialog);
    dialog.showModal();
  },
  /** CSS that was never meant to meet anybody else's. It comes last, and is in no layer, as ours then is not either. */
  css() {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = hostileCss;
    document.head.append(link);
  },
  /** The page is translated, and extensions add things of their own, for as long as it stands. */
  meddling: () => void meddle(document.body),
  /** As browsers do that block cookies. */
  storage: () => ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].forEach(deny),
  locks: () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
  /** They are there, and refuse, as they do where storage is blocked. */
  refusedLocks: () =>
    Object.defineProperty(Navigator.prototype, 'locks', {
      value: { request: async () => refuse('Access to the Locks API is denied in this context.') },
    }),
  channel: () => remove(window, 'BroadcastChannel'),
  refusedChannel: () =>
    Object.defineProperty(window, 'BroadcastChannel', {
      value: class {
        constructor() {
          refuse('No.');
        }
      },
    }),
  crypto() {
    remove(Crypto.prototype, 'randomUUID');
    remove(Crypto.prototype, 'subtle');
  },
  media: () => remove(window, 'matchMedia'),
  observers: () => remove(window, 'ResizeObserver', 'IntersectionObserver', 'ReportingObserver'),
  idle: () => remove(window, 'requestIdleCallback', 'cancelIdleCallback', 'scheduler'),
  clone: () => remove(window, 'structuredClone'),
  signals: () => remove(AbortSignal, 'any', 'timeout'),
  intl: () => remove(Intl, 'ListFormat', 'Segmenter', 'DisplayNames', 'DurationFormat', 'supportedValuesOf'),
  newest() {
    remove(Document.prototype, 'startViewTransition');
    remove(Element.prototype, 'moveBefore');
    remove(Promise, 'try', 'withResolvers');
    remove(URL, 'canParse', 'parse');
    remove(Object, 'groupBy');
    remove(window, 'Navigation', 'navigation', 'CloseWatcher', 'Temporal', 'Iterator', 'trustedTypes');
  },
  ahead: () => shiftClock(2 * DAY),
  behind: () => shiftClock(-2 * DAY),
};

function remove(from: object, ...names: readonly string[]): void {
  for (const name of names) Reflect.deleteProperty(from, name);
}

function refuse(message: string): never {
  throw new DOMException(message, 'SecurityError');
}

function deny(name: string): void {
  Object.defineProperty(window, name, { get: () => refuse('Access is denied for this document.') });
}

function shiftClock(ms: number): void {
  window.Date = new Proxy(Date, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [target.now() + ms]),
    get: (target, name) => (name === 'now' ? () => target.now() + ms : Reflect.get(target, name)),
  });
}
