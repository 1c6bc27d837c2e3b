import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ActionHandlers } from '../../../src/components/index.js';
import { ConnectionCard } from '../../../src/components/index.js';
import { connectionIn } from '../../../src/testing/index.js';
import { show } from './render.js';
import type { Settings } from './render.js';
import { PATIENCE } from '../../patience.js';

const broken = connectionIn({ status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' });

function open(reconnect: ActionHandlers['reconnect'], settings?: Settings) {
  const view = show(<ConnectionCard connection={broken} handlers={{ reconnect }} />, settings);
  return { ...view, button: screen.getByRole('button', { name: /^Reconnect/ }) };
}

/** A call to the back end that ends when the test says so. */
function call() {
  let end: () => void = () => {};
  let fail: (reason: unknown) => void = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { promise, end: () => act(async () => end()), fail: (why: unknown) => act(async () => fail(why)) };
}

describe('a button whose work takes a while', () => {
  it('says so, and keeps the focus', async () => {
    const { promise, end } = call();
    const { button, user } = open(() => promise);
    await user.click(button);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toBeEnabled(); // `disabled` would lose the focus
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleName(/One moment…/);
    expect(button).toHaveAttribute('data-state', 'pending');
    await end();
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(button).not.toHaveAttribute('data-state');
    expect(button).not.toHaveAccessibleName(/One moment…/);
    expect(button).toHaveFocus();
  });

  it.each(['dblClick', 'tripleClick'] as const)('asks once, however fast the press: %s', async (press) => {
    const { promise, end } = call();
    const reconnect = vi.fn(() => promise);
    const { button, user } = open(reconnect);
    await user[press](button);
    await user.keyboard('{Enter} ');
    expect(reconnect).toHaveBeenCalledOnce();
    await end();
  });

  it('asks once when pressed twice before anything could be drawn', () => {
    const reconnect = vi.fn(() => new Promise<void>(() => {}));
    const { button } = open(reconnect);
    act(() => {
      button.click();
      button.click();
      button.click();
    });
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('can be pressed again afterwards', async () => {
    const reconnect = vi.fn(async () => {});
    const { button, user } = open(reconnect);
    await user.click(button);
    await user.click(button);
    expect(reconnect).toHaveBeenCalledTimes(2);
  });

  it('may go away meanwhile', async () => {
    const { promise, end } = call();
    const onError = vi.fn();
    const { button, user, unmount } = open(() => promise, { onError });
    await user.click(button);
    unmount();
    await end();
    expect(onError).not.toHaveBeenCalled();
  });
});

const THROWS = new Error('secret of the host');
const FAILURES: readonly (readonly [string, () => void | Promise<void>])[] = [
  ['rejects', () => Promise.reject(THROWS)],
  ['rejects with nothing', () => Promise.reject(undefined)],
  ['rejects later', () => new Promise((_, reject) => setTimeout(reject, 5, THROWS))],
  ['throws', () => { throw THROWS; }], // prettier-ignore
];

describe('a handler that fails', () => {
  it.each(FAILURES)('is reported by code, and its button is back: it %s', async (_, reconnect) => {
    const onError = vi.fn();
    const { button, user } = open(reconnect, { onError });
    await user.click(button);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce(), PATIENCE);
    const [fault] = onError.mock.calls[0] ?? [];
    expect(fault).toMatchObject({ name: 'ConnectionsError', code: 'MC302' });
    expect(JSON.stringify([fault, String(fault)])).not.toContain('secret');
    await vi.waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), PATIENCE);
    await user.click(button);
    await vi.waitFor(() => expect(onError).toHaveBeenCalledTimes(2), PATIENCE);
  });

  it.each(FAILURES)('leaves the page standing without a provider too: it %s', async (_, reconnect) => {
    const { button, user } = open(reconnect);
    await user.click(button);
    await vi.waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'), PATIENCE);
    expect(button).toBeVisible();
  });

  it('may have a listener that fails as well', async () => {
    const onError = vi.fn(() => {
      throw THROWS;
    });
    const { button, user } = open(() => Promise.reject(THROWS), { onError });
    await user.click(button);
    expect(onError).toHaveBeenCalledOnce();
    expect(button).toBeVisible();
  });
});
