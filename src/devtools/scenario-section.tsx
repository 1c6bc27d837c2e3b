'use client';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useData } from '../data/data-provider.js';
import { pairText } from './decision.js';
import { documentedStates } from './documented-states.js';
import { streamOf } from './fake-controls.js';
import type { FakeControls, FakeTrouble } from './fake-controls.js';
import { Section } from './section.js';
import { useList } from './use-devtools.js';

const TROUBLES = [
  ['fails (500)', { kind: 'status', status: 500 }],
  ['never answers', { kind: 'hang' }],
  ['answers 401', { kind: 'status', status: 401 }],
  ['answers 429', { kind: 'status', status: 429, retryAfterMs: 5000 }],
  ['is no list', { kind: 'malformed' }],
] as const satisfies readonly (readonly [string, FakeTrouble])[];

/** Buttons of a fake back end: what happens at the banks, and what goes wrong on the way. */
export function ScenarioSection({ controls }: { readonly controls: FakeControls }): ReactNode {
  const { store } = useData();
  const [isLasting, setLasting] = useState(false);
  const stream = streamOf(controls);
  const read = () => void store.reload();
  return (
    <Section title="Scenarios of the fake back end">
      <StateForm controls={controls} onChange={stream ? undefined : read} />
      <fieldset>
        <legend>The next reading of the list</legend>
        {TROUBLES.map(([name, trouble]) => (
          <button
            key={name}
            type="button"
            onClick={() => controls.fault('listConnections', trouble, isLasting ? undefined : 1)}
          >
            {name}
          </button>
        ))}
        <label>
          <input type="checkbox" checked={isLasting} onChange={({ target }) => setLasting(target.checked)} />
          <span>Each one, until healed</span>
        </label>
        <button type="button" onClick={read}>
          Read the list
        </button>
        <button type="button" onClick={() => controls.heal()}>
          Heal all
        </button>
        <button type="button" onClick={() => controls.finishSession()}>
          Finish at the bank
        </button>
      </fieldset>
      {stream ? (
        <fieldset>
          <legend>The stream</legend>
          <button type="button" onClick={() => stream.state({ state: 'closed', reason: 'network' })}>
            Lose it
          </button>
          <button type="button" onClick={() => stream.state({ state: 'open', resumed: true })}>
            Bring it back
          </button>
        </fieldset>
      ) : null}
    </Section>
  );
}

interface StateFormProps {
  readonly controls: FakeControls;
  /** Where no stream tells of it. */
  readonly onChange?: (() => void) | undefined;
}

/** Puts a bank into one of the documented states. */
function StateForm({ controls, onChange }: StateFormProps): ReactNode {
  const { data } = useList();
  const [states] = useState(documentedStates);
  const [chosenBank, setBank] = useState('');
  const [chosenState, setState] = useState(0);
  const id = useId();
  const banks = data?.connections ?? [];
  const bank = banks.find((each) => each.id === chosenBank) ?? banks[0];
  const state = states[chosenState];
  if (!bank || !state) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        controls.update(bank.id, state);
        onChange?.();
      }}
    >
      <label htmlFor={`${id}-bank`}>Bank</label>
      <select id={`${id}-bank`} value={bank.id} onChange={({ target }) => setBank(target.value)}>
        {banks.map((each) => (
          <option key={each.id} value={each.id}>
            {`${each.institutionName ?? '?'} (${each.id})`}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-state`}>State</label>
      <select
        id={`${id}-state`}
        value={chosenState}
        onChange={({ target }) => setState(Number(target.value))}
      >
        {states.map((each, index) => (
          <option key={pairText(each)} value={index}>
            {pairText(each)}
          </option>
        ))}
      </select>
      <button type="submit">Put it there</button>
    </form>
  );
}
