/** What is relayed to browsers: an event in the small form that `parseConnectionEvent` reads, as JSON text. */
export interface LoggedEvent {
  /** Its place in the log, which a stream resumes after. Opaque: only the log that made it can read it. */
  readonly id: string;
  readonly data: string;
}

/** A stretch of a customer's log. */
export interface LogStretch {
  /** In order, a few hundred at most: there may be more after `head`. None when the stretch is not whole. */
  readonly events: readonly LoggedEvent[];
  /** The place up to which the customer's events are in `events`: where to go on from. */
  readonly head: string;
  /** Whether nothing is missing between the place asked for and `head`. `false` for a place that is unknown or no longer kept. */
  readonly isWhole: boolean;
}

/** The feed that streams replay. Several server processes share one; see `createPostgresStore`. */
export interface ConnectionEventLog {
  /** Keeps an event, once per `eventId`, and wakes who listens. Resolves once it is kept. */
  readonly append: (event: {
    readonly customer: string;
    readonly eventId: string;
    readonly data: string;
  }) => Promise<void>;
  /** A customer's events after a place; `null` asks only where the log stands now. */
  readonly readAfter: (customer: string, place: string | null) => Promise<LogStretch>;
  /** Calls back when there may be something new for a customer; more often than needed does no harm. Returns how to stop. */
  readonly listen: (customer: string, wake: () => void) => () => void;
}

/** Lets one process at a time do something. */
export interface Leases {
  /** Takes a lease, or prolongs the holder's own, for `ms`. `false`: somebody else holds it. */
  readonly take: (name: string, holder: string, ms: number) => Promise<boolean>;
  readonly release: (name: string, holder: string) => Promise<void>;
}
