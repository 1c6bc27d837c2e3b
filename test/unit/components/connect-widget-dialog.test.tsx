import { act, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectWidgetDialog } from '../../../src/components/index.js';
import type { ConnectWidgetDialogProps, WidgetFrameProps } from '../../../src/components/index.js';
import { preloadDialog } from '../../../src/components/dialog.js';
import { announce } from '../../../src/internal/announce.js';
import { english } from '../../../src/messages/index.js';
import { show } from './render.js';

vi.mock('../../../src/internal/announce.js', { spy: true });

const SECRET = 'about:blank#connectToken=canary';
const FRAME_STATES = ['waiting', 'slow', 'silent', 'speaking', 'trouble'] as const;
const FAILURES = ['offline', 'session', 'gone', 'notPossible', 'tooMany', 'unavailable', 'expired'] as const;

const told = () =>
  vi
    .mocked(announce)
    .mock.calls.map(([message]) => message)
    .filter((message) => message !== '');
const offers = () => [
  ...new Set(screen.getAllByRole('button').flatMap(({ textContent }) => textContent ?? [])),
];
const calls = () => ({
  onClose: vi.fn<() => void>(),
  onRetry: vi.fn<() => void>(),
  onOpenWindow: vi.fn<() => void>(),
  onCheck: vi.fn<() => void>(),
});

const ref = vi.fn<(frame: HTMLIFrameElement | null) => void>();
const frameProps: WidgetFrameProps = { src: SECRET, ref, referrerPolicy: 'no-referrer', allow: '' };
const nothing = () => {};

function dialog(props: Partial<ConnectWidgetDialogProps> = {}) {
  const { phase = 'frame' } = props;
  return (
    <ConnectWidgetDialog
      open
      intent="reconnect"
      institutionName="First Platypus Bank"
      frameState="speaking"
      frameProps={phase === 'frame' ? frameProps : null}
      failure={null}
      windowBlocked={false}
      onClose={nothing}
      onRetry={nothing}
      onOpenWindow={nothing}
      onCheck={nothing}
      {...props}
      phase={phase}
    />
  );
}

beforeAll(() => preloadDialog());
beforeEach(() => vi.clearAllMocks());

describe('the frame', () => {
  it('gets what its maker gave, and a name', () => {
    show(dialog({ frameProps: { ...frameProps, sandbox: 'allow-scripts' } }));
    const frame = screen.getByTitle('Secure sign-in');
    expect(frame).toHaveAttribute('src', SECRET);
    expect(frame).toHaveAttribute('referrerpolicy', 'no-referrer');
    expect(frame).toHaveAttribute('allow', '');
    expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
    expect(ref.mock.lastCall?.[0]).toBe(frame);
  });

  it('has no sandbox unless it is given one', () => {
    show(dialog());
    expect(screen.getByTitle('Secure sign-in')).not.toHaveAttribute('sandbox');
  });

  it('stays one and the same through all that can be said of it', () => {
    const { update } = show(dialog({ frameState: 'waiting' }));
    const frame = screen.getByTitle('Secure sign-in');
    ref.mockClear();
    for (const frameState of [...FRAME_STATES, ...FRAME_STATES.toReversed()]) {
      update(dialog({ frameState }));
      expect(screen.getByTitle('Secure sign-in')).toBe(frame);
      update(dialog({ frameState, windowBlocked: true }));
      expect(screen.getByTitle('Secure sign-in')).toBe(frame);
    }
    expect(ref).not.toHaveBeenCalled();
  });

  it('is another one for another session, as the old one would keep its history', () => {
    const { update } = show(dialog());
    const frame = screen.getByTitle('Secure sign-in');
    update(dialog({ frameProps: { ...frameProps, src: 'about:blank#2' } }));
    expect(screen.getByTitle('Secure sign-in')).not.toBe(frame);
    expect(frame).not.toBeInTheDocument();
  });

  it('is the only place that knows the secret', () => {
    show(dialog({ frameState: 'silent' }));
    const holders = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ value }) => value.includes('canary')),
    );
    expect(holders.map(({ localName }) => localName)).toEqual(['iframe']);
    expect(document.body.textContent).not.toContain('canary');
    expect(document.querySelector('a')).toBeNull();
  });

  it('is gone, and let go of, once the dialog is closed', () => {
    const { update } = show(dialog());
    update(dialog({ open: false }));
    expect(document.querySelector('iframe')).toBeNull();
    expect(ref.mock.lastCall?.[0]).toBeNull();
  });
});

describe('every state of the way', () => {
  const states: Partial<ConnectWidgetDialogProps>[] = [
    { phase: 'opening' },
    { phase: 'window' },
    ...FRAME_STATES.map((frameState) => ({ frameState })),
    ...[null, ...FAILURES].map((failure) => ({ phase: 'failed' as const, failure })),
  ];

  it('has a way out at its start and at its end', () => {
    const { update } = show(dialog());
    for (const state of states) {
      update(dialog(state));
      const all = within(screen.getByRole('dialog')).getAllByRole('button');
      expect([all[0]?.textContent, all.at(-1)?.textContent]).toEqual(['Close', 'Close']);
    }
  });

  it.each([
    ['opening', 'waiting', ['Close']],
    ['frame', 'waiting', ['Close']],
    ['frame', 'slow', ['Close']],
    ['frame', 'speaking', ['Close']],
    ['frame', 'silent', ['Close', 'Try again', 'Open in a new window']],
    ['frame', 'trouble', ['Close', 'Try again']],
    ['window', 'waiting', ['Close', 'I have finished', 'Open in a new window']],
  ] as const)('%s / %s offers %j', (phase, frameState, expected) => {
    show(dialog({ phase, frameState }));
    expect(offers()).toEqual(expected);
  });

  it.each(FAILURES)('a failure (%s) is told, with what can be done about it', (failure) => {
    show(dialog({ phase: 'failed', failure, onStartNew: nothing }));
    const expected = { session: [], gone: [], notPossible: ['Connect again'] } as const;
    const retry = ['Try again'] as const;
    const wanted = failure in expected ? expected[failure as keyof typeof expected] : retry;
    expect(offers()).toEqual(['Close', ...wanted]);
    const text = english.failures.repair[failure].replaceAll('{institution}', 'First Platypus Bank');
    expect(screen.getByRole('dialog')).toHaveTextContent(text);
  });

  it('offers nothing that the host cannot do', () => {
    show(dialog({ phase: 'failed', failure: 'notPossible' }));
    expect(offers()).toEqual(['Close']);
  });

  it.each([
    ['start', 'start'],
    ['refresh', 'refresh'],
    ['reconnect', 'repair'],
    ['linkNewAccounts', 'repair'],
  ] as const)('says why %s did not work in its own words', (intent, operation) => {
    show(dialog({ phase: 'failed', failure: 'notPossible', intent }));
    const text = english.failures[operation].notPossible.replaceAll('{institution}', 'First Platypus Bank');
    expect(screen.getByRole('dialog')).toHaveTextContent(text);
  });

  it('says that the browser did not open the window', () => {
    show(dialog({ frameState: 'silent', windowBlocked: true }));
    expect(screen.getByRole('dialog')).toHaveTextContent(english.widget.windowBlocked);
  });
});

describe('a press', () => {
  it.each([
    ['Try again', 'onRetry', { frameState: 'silent' }],
    ['Try again', 'onRetry', { frameState: 'trouble' }],
    ['Try again', 'onRetry', { phase: 'failed', failure: 'unavailable' }],
    ['Open in a new window', 'onOpenWindow', { frameState: 'silent' }],
    ['I have finished', 'onCheck', { phase: 'window' }],
  ] as const)('%s calls %s, in %j', async (name, callback, state) => {
    const callbacks = calls();
    const { user } = show(dialog({ ...callbacks, ...state }));
    await user.click(screen.getByRole('button', { name }));
    for (const [each, spy] of Object.entries(callbacks))
      expect(spy).toHaveBeenCalledTimes(each === callback ? 1 : 0);
  });

  it('of either Close calls onClose', async () => {
    const { onClose, ...rest } = calls();
    const { user } = show(dialog({ ...rest, onClose }));
    for (const close of screen.getAllByRole('button', { name: 'Close' })) await user.click(close);
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('that throws is reported, and the dialog stands', async () => {
    const onError = vi.fn<(fault: unknown) => void>();
    const onRetry = () => {
      throw new TypeError('theirs');
    };
    const { user } = show(dialog({ frameState: 'silent', onRetry }), { onError });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await act(async () => {});
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'MC302' }));
    expect(screen.getByRole('dialog')).toBeVisible();
  });
});

describe('a screen reader', () => {
  it('is told what changes, once each, and nothing while all is well', () => {
    const { update } = show(dialog({ phase: 'opening', frameState: 'waiting' }));
    update(dialog({ frameState: 'waiting' }));
    update(dialog({ frameState: 'speaking' }));
    update(dialog({ frameState: 'speaking' }));
    expect(told()).toEqual([]);
    update(dialog({ frameState: 'slow' }));
    update(dialog({ frameState: 'slow' }));
    update(dialog({ frameState: 'silent' }));
    update(dialog({ frameState: 'trouble' }));
    update(dialog({ phase: 'window' }));
    update(dialog({ phase: 'failed', failure: 'expired' }));
    const { slow, silentTitle, silentBody, trouble, windowTitle, windowBody, failedTitle } = english.widget;
    expect(told()).toEqual([
      slow,
      `${silentTitle}. ${silentBody}`,
      trouble,
      `${windowTitle}. ${windowBody}`,
      `${failedTitle}. ${english.failures.repair.expired}`,
    ]);
  });

  it('hears the bank’s name, or that it is theirs', () => {
    const { update } = show(dialog({ phase: 'failed', failure: 'unavailable' }));
    expect(told()[0]).toContain('Signing in to First Platypus Bank could');
    update(dialog({ phase: 'failed', failure: 'unavailable', institutionName: null }));
    expect(told().at(-1)).toContain('Signing in to your bank could');
  });

  it('is told nothing while the dialog is closed', () => {
    show(dialog({ open: false, phase: 'failed', failure: 'unavailable' }));
    expect(told()).toEqual([]);
  });
});

it('the heading of the way out is one below the dialog’s own', () => {
  show(dialog({ frameState: 'silent', headingLevel: 4 }));
  expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Sign in to First Platypus Bank');
  expect(screen.getByRole('heading', { level: 5 })).toHaveTextContent(english.widget.silentTitle);
});
