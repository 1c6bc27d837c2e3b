/** Counts by name: `{ 'timer of 5000 ms': 2 }`. */
export type Holdings = Readonly<Record<string, number>>;

interface Holding {
  readonly what: string;
  readonly isStillThere: () => boolean;
}

const holdings = new Set<Holding>();

const collected = new FinalizationRegistry<Holding>((holding) => holdings.delete(holding));

/** Writes down that something was taken from the browser. Returns how to say that it was given back. */
export function take(what: string): () => void {
  return write({ what, isStillThere: () => true });
}

/** The same for what is gone by itself with the thing that it hangs on. Does not keep that thing alive. */
export function takeOn<T extends object>(
  what: string,
  thing: T,
  isInUse: (thing: T) => boolean = () => true,
): () => void {
  const weak = new WeakRef(thing);
  const isStillThere = () => {
    const found = weak.deref();
    return found !== undefined && isInUse(found);
  };
  const holding = { what, isStillThere };
  collected.register(thing, holding, holding);
  return write(holding);
}

function write(holding: Holding): () => void {
  holdings.add(holding);
  return () => {
    holdings.delete(holding);
    collected.unregister(holding);
  };
}

/** What has been taken and not given back. After a garbage collection it is exact. */
export function held(): Holdings {
  return counted([...holdings].filter(({ isStillThere }) => isStillThere()).map(({ what }) => what));
}

/** How often each name is there, in the order of the alphabet. */
export function counted(names: readonly string[]): Holdings {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
