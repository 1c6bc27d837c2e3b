import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { documentedStates } from '../../../src/devtools/documented-states.js';
import { watchFetcher } from '../../../src/devtools/index.js';
import { connectionRecord, DOCUMENTED_ROWS, fakeFetcher } from '../../../src/testing/index.js';
import type { FakeFetcher } from '../../../src/testing/index.js';
import { expectQuiet } from '../components/quiet.js';
import { openPanel } from './panel-page.js';

expectQuiet();

const TWO = [
  connectionRecord({ id: 'a', institutionName: 'Harbour' }),
  connectionRecord({ id: 'b', institutionName: 'Koala' }),
];

/** Opens the buttons of a fake back end. */
async function atTheFake(fetcher: FakeFetcher) {
  const { user } = await openPanel({ fetcher, onError: () => {}, onAuthError: () => {} });
  await screen.findByText('Connections (2)');
  await user.click(screen.getByText('Scenarios of the fake back end'));
  const press = (name: string) => user.click(screen.getByRole('button', { name, hidden: true }));
  return { user, press };
}

const outcomes = () =>
  within(screen.getByRole('table', { name: 'Calls', hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map((row) => row.children[3]?.textContent);

it('the states that can be chosen are those that Meld documents', () => {
  const names = (states: readonly { status: string; statusReason: string | null }[]) =>
    states.map(({ status, statusReason }) => `${status}/${statusReason}`).toSorted();
  expect(names(documentedStates())).toEqual(names(DOCUMENTED_ROWS));
  expect(documentedStates()).toHaveLength(23);
});

describe('a fake back end', () => {
  it('puts the bank that is chosen into the state that is chosen', async () => {
    const { user, press } = await atTheFake(watchFetcher(fakeFetcher({ connections: TWO })));
    await user.selectOptions(screen.getByLabelText('Bank'), 'b');
    await user.selectOptions(screen.getByLabelText('State'), 'DEGRADED / INTERACTIVE_REFRESH');
    await press('Put it there');
    const koala = within(screen.getByText('Koala', { selector: 'bdi' }).closest('li') ?? document.body);
    await waitFor(() =>
      expect(koala.getAllByText('DEGRADED / INTERACTIVE_REFRESH').length).toBeGreaterThan(0),
    );
    const harbour = screen.getByText('Harbour', { selector: 'bdi' });
    expect(harbour.nextSibling).toHaveTextContent('ACTIVE / null');
  });

  it.each([
    ['fails (500)', 'MC250'],
    ['answers 401', 'MC201'],
    ['answers 429', 'MC229'],
    ['is no list', 'MC262'],
    ['never answers', 'waiting'],
  ])('of which the next reading %s', async (name, outcome) => {
    const { press } = await atTheFake(watchFetcher(fakeFetcher({ connections: TWO })));
    await press(name);
    await press('Read the list');
    await waitFor(() => expect(outcomes()[0]).toBe(outcome));
  });

  it('goes on failing until it is healed, where that is asked for', async () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: TWO }));
    const { user, press } = await atTheFake(fetcher);
    await user.click(screen.getByLabelText('Each one, until healed'));
    await press('answers 401');
    await press('Read the list');
    await waitFor(() => expect(outcomes()).toEqual(['MC201', 'answered']));
    await press('Read the list');
    await waitFor(() => expect(outcomes()).toEqual(['MC201', 'MC201', 'answered']));
    await press('Heal all');
    await press('Read the list');
    await waitFor(() => expect(outcomes()[0]).toBe('answered'));
  });

  it('loses its stream and has it back, where it has one', async () => {
    const fetcher = watchFetcher(fakeFetcher({ connections: TWO, live: true }));
    const { press } = await atTheFake(fetcher);
    await screen.findByText('Stream: open, nothing was missed.');
    await press('Lose it');
    await screen.findByText('Stream: closed: the network.');
    await press('Bring it back');
    expect(await screen.findByText('Stream: open, nothing was missed.')).toBeInTheDocument();
  });

  it('has no buttons for a stream that nobody listens to', async () => {
    await atTheFake(fakeFetcher({ connections: TWO }));
    expect(screen.queryByRole('button', { name: 'Lose it', hidden: true })).toBeNull();
  });
});
