'use client';
import { useEffect, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useData } from '../data/data-provider.js';
import { part } from '../internal/part.js';
import { useUi } from '../ui/settings.js';
import { CallsSection } from './calls-section.js';
import { ConnectionsSection } from './connections-section.js';
import type { ConnectionsDevtoolsProps } from './connections-devtools.js';
import { controlsOf } from './fake-controls.js';
import { quietly } from './listeners.js';
import { PayloadSection } from './payload-section.js';
import { ProblemsSection } from './problems-section.js';
import { ScenarioSection } from './scenario-section.js';
import { StreamSection } from './stream-section.js';
import { transitionsOf } from './transitions.js';

/** The button, and below it the panel while it is open. Its words are English, whatever the page speaks: they are for developers. */
export function Panel({
  label = 'Connections devtools',
  placement = 'corner',
  className,
}: ConnectionsDevtoolsProps) {
  const [isOpen, setOpen] = useState(false);
  const { look } = useUi();
  const id = useId();
  useFollowedTransitions();
  return (
    <section
      {...part('devtools', className, {
        'data-placement': placement,
        'data-state': isOpen ? 'open' : 'closed',
        'data-color-scheme': look['data-color-scheme'],
        lang: 'en',
      })}
      aria-label={label}
      translate="no"
      dir="ltr"
    >
      <button
        type="button"
        className="mc-devtools-toggle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen ? (
        <div id={id} className="mc-devtools-body">
          <Sections />
        </div>
      ) : null}
    </section>
  );
}

function Sections(): ReactNode {
  const { ground } = useData();
  const controls = controlsOf(ground.surroundings.fetcher());
  return (
    <>
      <ConnectionsSection />
      <CallsSection />
      <StreamSection />
      <ProblemsSection />
      {controls ? <ScenarioSection controls={controls} /> : null}
      <PayloadSection />
    </>
  );
}

/** Notes what happens to connections, open or not; nothing is read for it that the page does not read anyway. */
function useFollowedTransitions(): void {
  const { ground, store } = useData();
  // The outside world: the answers of the list.
  useEffect(() => {
    const { follow } = transitionsOf(ground);
    const told: typeof follow = (connections) => quietly(() => follow(connections));
    const { data } = store.list();
    if (data) told(data.connections);
    ground.followers.add(told);
    return () => void ground.followers.delete(told);
  }, [ground, store]);
}
