import { take, takeOn } from './ledger.js';

/** Writes down observers that observe and channels that are open. */
export function watchOthers(): void {
  for (const kind of [MutationObserver, ResizeObserver, IntersectionObserver]) watchObserver(kind);
  const Native = BroadcastChannel;
  window.BroadcastChannel = class Channel extends Native {
    readonly #release = take('open channel');

    override close(): void {
      super.close();
      this.#release();
    }
  };
}

interface Observer {
  observe(target: Node, options?: object): void;
  disconnect(): void;
  unobserve?(target: Node): void;
}

function watchObserver({ name, prototype }: { readonly name: string; readonly prototype: unknown }): void {
  const observer = prototype as Observer;
  // oxlint-disable-next-line typescript/unbound-method -- called with the observer that they were called on
  const { observe, disconnect, unobserve } = observer;
  const known = new WeakMap<Observer, Map<Node, () => void>>();
  const releasesOf = (each: Observer) => {
    const own = known.get(each) ?? new Map<Node, () => void>();
    known.set(each, own);
    return own;
  };
  observer.observe = function observeAndWrite(target, options) {
    observe.call(this, target, options);
    const own = releasesOf(this);
    // What is observed and has left the page keeps neither itself nor its observer alive.
    if (!own.has(target))
      own.set(
        target,
        takeOn(name, target, (node) => node.isConnected),
      );
  };
  observer.disconnect = function disconnectAndWrite() {
    disconnect.call(this);
    for (const release of releasesOf(this).values()) release();
    known.delete(this);
  };
  if (!unobserve) return;
  observer.unobserve = function unobserveAndWrite(target) {
    unobserve.call(this, target);
    releasesOf(this).get(target)?.();
    releasesOf(this).delete(target);
  };
}
