/** Runs work one at a time per key. */
export type Flights<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/**
 * Whoever asks while work is under way shares one further run, which starts after they asked: an answer that was already on its way
 * may not know what made them ask.
 */
export function createFlights<T>(): Flights<T> {
  const flights = new Map<string, { readonly current: Promise<T>; next: Promise<T> | null }>();

  function start(key: string, work: () => Promise<T>): Promise<T> {
    const flight = { current: work(), next: null };
    flights.set(key, flight);
    const clear = () => {
      if (flights.get(key) === flight && flight.next === null) flights.delete(key);
    };
    flight.current.then(clear, clear);
    return flight.current;
  }

  return (key, work) => {
    const flight = flights.get(key);
    if (!flight) return start(key, work);
    const go = () => start(key, work);
    flight.next ??= flight.current.then(go, go);
    return flight.next;
  };
}
