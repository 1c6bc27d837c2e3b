import { takeOn } from './ledger.js';

type Callback = EventListenerOrEventListenerObject | null;
type Options = boolean | AddEventListenerOptions | undefined;

/* oxlint-disable typescript/unbound-method -- called with the target that they were called on */
const native = {
  add: EventTarget.prototype.addEventListener,
  remove: EventTarget.prototype.removeEventListener,
};
/* oxlint-enable typescript/unbound-method */
const givenBack = new WeakMap<EventTarget, Map<string, Map<Callback, () => void>>>();

/** Writes down every `addEventListener` from now on, by where and for what. */
export function watchListeners(): void {
  EventTarget.prototype.addEventListener = function add(type: string, callback: Callback, options?: Options) {
    native.add.call(this, type, callback, options);
    write(this ?? window, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function remove(
    type: string,
    callback: Callback,
    options?: Options,
  ) {
    native.remove.call(this, type, callback, options);
    callbacksOf(this ?? window, type, options).get(callback)?.();
  };
}

function write(target: EventTarget, type: string, callback: Callback, options: Options): void {
  const { once, signal } = typeof options === 'object' ? options : {};
  const known = callbacksOf(target, type, options);
  if (callback === null || known.has(callback) || signal?.aborted) return;
  const isOver = () => {
    release();
    known.delete(callback);
    native.remove.call(target, type, isOver, options);
  };
  const release = takeOn(`listener for ${type} on ${nameOf(target)}`, target, isReachable);
  known.set(callback, isOver);
  if (once) native.add.call(target, type, isOver, options);
  if (signal) native.add.call(signal, 'abort', isOver, { once: true });
}

function callbacksOf(target: EventTarget, type: string, options: Options): Map<Callback, () => void> {
  const capture = typeof options === 'object' ? options.capture : options;
  const key = `${type} ${Boolean(capture)}`;
  const all = givenBack.get(target) ?? new Map<string, Map<Callback, () => void>>();
  const own = all.get(key) ?? new Map<Callback, () => void>();
  givenBack.set(target, all.set(key, own));
  return own;
}

/** What has left the page, or has aborted, calls nobody any more. */
function isReachable(target: EventTarget): boolean {
  if (target instanceof Element) return target.isConnected;
  return !(target instanceof AbortSignal && target.aborted);
}

function nameOf(target: EventTarget): string {
  if (target === window) return 'window';
  if (target === document) return 'document';
  return target instanceof Element ? 'an element' : target.constructor.name;
}
