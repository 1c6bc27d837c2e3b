'use client';
// The door `meld-connections/testing/storybook`: apart from `./testing`, which brings no React and runs in plain Node.
import { useEffect, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { ConnectionRecord } from '../domain/index.js';
import { ConnectionsProvider } from '../provider.js';
import type { ConnectionsProviderProps } from '../provider.js';
import { FIXTURE_NOW } from './connection.js';
import { fakeFetcher } from './fake-fetcher.js';
import type { FakeFetcher } from './fake-fetcher.js';
import { playScenario } from './play-scenario.js';
import type { Scenario } from './play-scenario.js';

/** What {@link withConnections} takes, besides what the provider does. */
export interface WithConnectionsOptions extends Partial<
  Omit<ConnectionsProviderProps, 'children' | 'fetcher'>
> {
  /** Those of the scenario by default, and without one a connection in each documented state. */
  readonly connections?: readonly ConnectionRecord[] | undefined;
  /** Happens to them from the moment the story is on the page. */
  readonly scenario?: Scenario | undefined;
  /** How many times faster than written; 1 by default. */
  readonly speed?: number | undefined;
  /** Called with the fake before anything is asked of it, to make it fail or to keep it for a `play` function. */
  readonly prepare?: ((fetcher: FakeFetcher) => void) | undefined;
}

/**
 * A decorator for stories of your own components that show connections: a provider on a fake back end of its own, at a fixed time.
 * With a scenario things happen, and the page hears of them through a stream. Whatever the provider takes may be given as well.
 *
 * @example
 * const meta = { decorators: [withConnections({ scenario: scenarios.healsByItself, speed: 2 })] };
 */
export function withConnections(
  options: WithConnectionsOptions = {},
): (Story: ComponentType) => ReactElement {
  return function StoryWithConnections(Story) {
    return (
      <Surroundings {...options}>
        <Story />
      </Surroundings>
    );
  };
}

function Surroundings({
  connections,
  scenario,
  speed,
  prepare,
  children,
  ...provider
}: WithConnectionsOptions & { readonly children: ReactElement }): ReactElement {
  const [fetcher] = useState(() => {
    const live = scenario !== undefined;
    const made = fakeFetcher({ connections: connections ?? scenario?.connections, live });
    prepare?.(made);
    return made;
  });
  // Time passes outside of React.
  useEffect(() => {
    if (scenario === undefined) return undefined;
    const { stop } = playScenario(fetcher, scenario, { speed });
    return stop;
  }, [fetcher, scenario, speed]);
  return (
    <ConnectionsProvider scope="story" timeZone="UTC" now={() => FIXTURE_NOW} {...provider} fetcher={fetcher}>
      {children}
    </ConnectionsProvider>
  );
}
