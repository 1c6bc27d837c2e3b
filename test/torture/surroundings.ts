// What a page may stand in: clocks that are wrong, storage that refuses, browsers that lack something.
import fc from 'fast-check';
import type { SnoozeStorage } from '../../src/index.js';

const DAY = 86_400_000;

/** One place to stand in, as plain values, so that fast-check can make it smaller. */
export interface Surroundings {
  /** The device's clock, beside the right time. */
  readonly clock: number;
  readonly storage: keyof typeof STORAGES;
  readonly missing: readonly (keyof typeof PARTS)[];
  readonly timeZone: string;
  readonly locale: string;
  readonly strict: boolean;
}

/** Times around which clocks jump: a spring forward, a fall back, a leap day, a year's end. */
export const MOMENTS = [
  '2026-03-10T12:00:00Z',
  '2026-03-29T00:59:59Z',
  '2026-10-25T00:59:59Z',
  '2028-02-29T23:59:59Z',
  '2026-12-31T23:59:59Z',
].map((iso) => Date.parse(iso));

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const STORAGES = {
  none: () => undefined,
  browser: () => window.localStorage,
  refuses: () => ({ getItem: refuse, setItem: refuse, removeItem: refuse }),
  full: () => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    },
    removeItem: () => {},
  }),
  nonsense: () => ({
    getItem: () => '[[1,{"a":2},"x"],null,"y",[["z"]]]',
    setItem: () => {},
    removeItem: () => {},
  }),
} satisfies Readonly<Record<string, () => SnoozeStorage | undefined>>;

/** What some browsers, pages and tests do not have. */
const PARTS = {
  locks: [() => Navigator.prototype, 'locks'],
  BroadcastChannel: [() => window, 'BroadcastChannel'],
  matchMedia: [() => window, 'matchMedia'],
  ResizeObserver: [() => window, 'ResizeObserver'],
  IntersectionObserver: [() => window, 'IntersectionObserver'],
  requestIdleCallback: [() => window, 'requestIdleCallback'],
  structuredClone: [() => window, 'structuredClone'],
  randomUUID: [() => Crypto.prototype, 'randomUUID'],
  subtle: [() => Crypto.prototype, 'subtle'],
  RelativeTimeFormat: [() => Intl, 'RelativeTimeFormat'],
  ListFormat: [() => Intl, 'ListFormat'],
  Segmenter: [() => Intl, 'Segmenter'],
  DisplayNames: [() => Intl, 'DisplayNames'],
} satisfies Readonly<Record<string, readonly [() => object, string]>>;

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  clock: fc.oneof(fc.constant(0), fc.integer({ min: -2 * DAY, max: 2 * DAY })),
  storage: fc.constantFrom(...(Object.keys(STORAGES) as (keyof typeof STORAGES)[])),
  missing: fc.subarray(Object.keys(PARTS) as (keyof typeof PARTS)[], { maxLength: 4 }),
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Mars/Olympus'),
  locale: fc.constantFrom('en', 'de-AT', 'ar-EG', 'x-klingon', 'not a language'),
  strict: fc.boolean(),
});

/** A storage of that kind. */
export const storageOf = ({ storage }: Surroundings): SnoozeStorage | undefined => STORAGES[storage]();

/** Takes away what is missing. Returns how to put it back. */
export function takeAway({ missing }: Surroundings): () => void {
  const back = missing.map((name) => {
    const [holder, key] = PARTS[name];
    const own = Object.getOwnPropertyDescriptor(holder(), key);
    Reflect.deleteProperty(holder(), key);
    return () => own && Object.defineProperty(holder(), key, own);
  });
  return () => back.forEach((put) => put());
}
