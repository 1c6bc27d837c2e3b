/** Takes a place for a stream of a customer's, given how to end it. Returns how to leave the place. */
type StreamPlaces = (customer: string, end: () => void) => () => void;

/** So many streams for each customer at a time: one more ends the oldest, whose browser comes back for a place. */
export function createStreamPlaces(max: number): StreamPlaces {
  const byCustomer = new Map<string, Set<() => void>>();
  return (customer, end) => {
    const taken = byCustomer.get(customer) ?? new Set();
    byCustomer.set(customer, taken.add(end));
    const [oldest] = taken;
    if (taken.size > Math.max(max, 1)) oldest?.();
    return () => {
      taken.delete(end);
      if (taken.size === 0 && byCustomer.get(customer) === taken) byCustomer.delete(customer);
    };
  };
}
