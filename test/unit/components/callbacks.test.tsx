import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionCard, ConnectionList } from '../../../src/components/index.js';
import { connectionIn } from '../../../src/testing/index.js';
import { everyHandler, show } from './render.js';
import { PATIENCE } from '../../patience.js';

const needed = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });
const invited = connectionIn({ status: 'ACTIVE', statusReason: 'NEW_ACCOUNTS_AVAILABLE' });

type Callback = () => unknown;
const CALLBACKS = [
  ['Remind me later', (callback: Callback) => <ConnectionCard connection={needed} onSnooze={callback} />],
  ['Not now', (callback: Callback) => <ConnectionCard connection={invited} onDismiss={callback} />],
  ['Connect a bank', (callback: Callback) => <ConnectionList connections={[]} onConnect={callback} />],
  [
    'Try again',
    (callback: Callback) => <ConnectionList connections={[]} state="failed" onRetry={callback} />,
  ],
] as const;

describe.each(CALLBACKS)('“%s”', (name, draw) => {
  it('is reported by code when the host’s callback throws, and the page stands', async () => {
    const onError = vi.fn();
    const callback = vi.fn(() => {
      throw new Error('oops');
    });
    const { user } = show(draw(callback), { onError });
    await user.click(screen.getByRole('button', { name }));
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'MC302' }));
    await user.click(screen.getByRole('button', { name }));
    expect(callback).toHaveBeenCalledTimes(2);
  });

  it('is reported by code when the host’s callback rejects', async () => {
    const onError = vi.fn();
    const { user } = show(
      draw(async () => Promise.reject(new Error('oops'))),
      { onError },
    );
    await user.click(screen.getByRole('button', { name }));
    await vi.waitFor(
      () => expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'MC302' })),
      PATIENCE,
    );
  });

  it('calls the newest callback', async () => {
    const [old, fresh] = [vi.fn(), vi.fn()];
    const { user, update } = show(draw(old));
    update(draw(fresh));
    await user.click(screen.getByRole('button', { name }));
    expect(old).not.toHaveBeenCalled();
    expect(fresh).toHaveBeenCalledOnce();
  });
});

describe('a list', () => {
  it.each([
    ['onConnect', 'Connect a bank', 'ready'],
    ['onRetry', 'Try again', 'failed'],
  ] as const)('calls %s without the event of the press', async (prop, name, state) => {
    const callback = vi.fn();
    const { user } = show(<ConnectionList connections={[]} state={state} {...{ [prop]: callback }} />);
    await user.click(screen.getByRole('button', { name }));
    expect(callback).toHaveBeenCalledExactlyOnceWith();
  });

  it('shows its rows when the host cannot say which buttons are ready', async () => {
    const onError = vi.fn();
    const actionState = () => {
      throw new Error('oops');
    };
    show(
      <ConnectionList connections={[needed, invited]} handlers={everyHandler()} actionState={actionState} />,
      { onError },
    );
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getByRole('button', { name: /^Reconnect/ })).toBeEnabled();
    await waitFor(() => expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'MC302' })));
  });
});
