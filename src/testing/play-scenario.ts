import type { StreamState } from '../data/fetcher.js';
import type { ConnectionRecord } from '../domain/index.js';
import type { FakeFault, FakeFetcher, FakeMethod } from './fake-fetcher.js';
import type { ScenarioClock } from './manual-clock.js';

/** What happens at one moment of a scenario. */
export type ScenarioStep = {
  /** Milliseconds after its beginning. */
  readonly at: number;
} & (
  | { readonly do: 'change'; readonly id: string; readonly to: Partial<ConnectionRecord> }
  /** The customer finishes in the widget of the latest session, if there is one. */
  | { readonly do: 'finish'; readonly to?: Partial<ConnectionRecord> }
  | {
      readonly do: 'fail';
      readonly methods: readonly FakeMethod[];
      readonly fault: FakeFault;
      readonly times?: number;
    }
  | { readonly do: 'heal' }
  | { readonly do: 'stream'; readonly state: StreamState }
  /** Sends an event again: the first one is 0. */
  | { readonly do: 'repeat'; readonly event: number }
);

/** A story of what happens to a customer's connections, as data. */
export interface Scenario {
  /** What it shows, for a developer. */
  readonly title: string;
  /** What there is when it begins, for {@link fakeFetcher}. */
  readonly connections: readonly ConnectionRecord[];
  /** In the order of their time. */
  readonly steps: readonly ScenarioStep[];
}

/** A scenario that is being played. */
export interface Playback {
  /** Resolves after the last step, or when it was stopped. Rejects with what a step threw. */
  readonly done: Promise<void>;
  readonly stop: () => void;
}

/** What {@link playScenario} takes besides. */
export interface PlayOptions {
  /** Whose timers are used: the platform's by default, so that fake timers of a test runner will do. */
  readonly clock?: ScenarioClock | undefined;
  /** How many times faster than written; 1 by default. */
  readonly speed?: number | undefined;
}

/**
 * Lets a scenario happen to a fake, step by step. Begins at once with what is due at 0. Give the fake the scenario's own
 * connections, and `live: true` for a page that is told.
 *
 * @example
 * const scenario = scenarios.healsByItself;
 * const fetcher = fakeFetcher({ connections: scenario.connections, live: true });
 * const { done, stop } = playScenario(fetcher, scenario, { speed: 10 });
 */
export function playScenario(
  fetcher: FakeFetcher,
  { steps }: Pick<Scenario, 'steps'>,
  { clock = PLATFORM, speed = 1 }: PlayOptions = {},
): Playback {
  let timer: unknown;
  let isOver = false;
  let end: () => void = () => {};
  let fail: (reason: unknown) => void = () => {};
  const done = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const sent = fetcher.stream.sent.length;

  function next(index: number, now: number): void {
    const step = isOver ? undefined : steps[index];
    if (step === undefined) return end();
    const go = () => {
      try {
        take(fetcher, step, sent);
      } catch (thrown) {
        return fail(thrown);
      }
      next(index + 1, step.at);
    };
    if (step.at <= now) go();
    else timer = clock.setTimeout(go, (step.at - now) / speed);
  }
  next(0, 0);

  return {
    done,
    stop() {
      isOver = true; // a step that is being taken may be what stops it
      clock.clearTimeout(timer);
      end();
    },
  };
}

// Looked up when they are used: fake timers take the place of the real ones later.
const PLATFORM: ScenarioClock = {
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

function take(fetcher: FakeFetcher, step: ScenarioStep, sentBefore: number): void {
  switch (step.do) {
    case 'change':
      return fetcher.update(step.id, step.to);
    case 'finish':
      return fetcher.finishSession(step.to);
    case 'fail':
      for (const method of step.methods) fetcher.fault(method, step.fault, step.times);
      return;
    case 'heal':
      return fetcher.heal();
    case 'stream':
      return fetcher.stream.state(step.state);
    case 'repeat': {
      const event = fetcher.stream.sent[sentBefore + step.event];
      if (event === undefined)
        throw new Error(
          `[meld-connections] A scenario repeats event ${step.event}, which was never sent. Nothing was repeated. Make the fake with \`live: true\`, and put a change before it.`,
        );
      return fetcher.stream.emit(event);
    }
  }
}
