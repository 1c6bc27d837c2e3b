import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import type { ReactNode } from 'react';
import { afterEach, expect, inject, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '../../src/components/dialog.js';
import { ConnectWidgetDialog } from '../../src/index.js';
import type { ConnectWidgetDialogProps } from '../../src/index.js';
import '../../src/styles/index.css';

const html = document.documentElement;
const active = () => document.activeElement;
const button = (name: string) => screen.getByRole('button', { name });
const show = (node: ReactNode) => render(<StrictMode>{node}</StrictMode>);

afterEach(async () => {
  cleanup();
  for (const host of document.querySelectorAll('dialog')) host.remove();
  await page.viewport(900, 700);
  if (html.hasAttribute('data-mc-dialog-open')) throw new Error('The page is still locked.');
});

const nothing = () => {};

function expectAbove(height: number, element: HTMLElement): void {
  expect(element.getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
}

/** A button that opens the bank's frame, from another origin. */
function Bank(props: Partial<ConnectWidgetDialogProps>) {
  const [open, setOpen] = useState(false);
  const src = `${inject('widgetUrl')}/ok/?do=init&connectToken=dialog`;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Reconnect
      </button>
      <ConnectWidgetDialog
        open={open}
        intent="reconnect"
        institutionName="First Platypus Bank"
        phase="frame"
        frameState="speaking"
        frameProps={{ src, ref: nothing, referrerPolicy: 'no-referrer', allow: '' }}
        failure={null}
        windowBlocked={false}
        onClose={() => setOpen(false)}
        onRetry={nothing}
        onOpenWindow={nothing}
        onCheck={nothing}
        {...props}
      />
    </>
  );
}

async function openBank(props: Partial<ConnectWidgetDialogProps> = {}) {
  show(<Bank {...props} />);
  await userEvent.click(button('Reconnect'));
  const dialog = await screen.findByRole('dialog');
  const frame = within(dialog).getByTitle('Secure sign-in');
  await waitFor(() => expect(frame).toHaveAttribute('data-loaded'));
  return { dialog, frame };
}

test('Tab goes through the bank’s own page and out of it again, round and round', async () => {
  const { dialog, frame } = await openBank();
  await waitFor(() => expect(active()).toBe(within(dialog).getByRole('heading')));
  const [first, last] = within(dialog).getAllByRole('button', { name: 'Close' });
  const seen: (Element | null)[] = [];
  // The bank's page has six things to stop at, for which the frame stands here.
  for (let presses = 0; presses < 18; presses++) {
    await userEvent.tab();
    expect(dialog).toContainElement(active() as HTMLElement);
    if (seen.at(-1) !== active()) seen.push(active());
  }
  expect(seen.slice(0, 5)).toEqual([first, frame, last, first, frame]);
});

test('Shift and Tab goes the other way round', async () => {
  const { dialog, frame } = await openBank();
  const [first, last] = within(dialog).getAllByRole('button', { name: 'Close' });
  first?.focus();
  await userEvent.tab({ shift: true });
  expect(active()).toBe(last);
  await userEvent.tab({ shift: true });
  expect(active()).toBe(frame);
});

test.each([
  ['the button above the frame', async (close: HTMLElement[]) => userEvent.click(close[0] as HTMLElement)],
  ['the button below it', async (close: HTMLElement[]) => userEvent.click(close[1] as HTMLElement)],
  ['Escape', async () => userEvent.keyboard('{Escape}')],
])('the focus goes back to the button after %s', async (_, close) => {
  const { dialog } = await openBank();
  await close(within(dialog).getAllByRole('button', { name: 'Close' }));
  await waitFor(() => expect(active()).toBe(button('Reconnect')));
  expect(dialog).not.toBeInTheDocument();
});

test('the focus goes back even from inside the frame', async () => {
  const { frame } = await openBank();
  await userEvent.tab();
  await userEvent.tab();
  expect(active()).toBe(frame);
  cleanup(); // what a host does that leaves the page
  show(<Bank />);
  expect(active()).toBe(document.body);
});

test('a press beside the dialog loses nothing', async () => {
  const { dialog } = await openBank();
  await userEvent.click(html, { position: { x: 5, y: 5 }, force: true });
  expect(dialog).toBeVisible();
});

test('when the frame goes with the focus in it, the focus stays in the dialog', async () => {
  function Failing() {
    const [phase, setPhase] = useState<'frame' | 'failed'>('frame');
    const failure = phase === 'failed' ? 'expired' : null;
    Reflect.set(window, '__fail', () => setPhase('failed'));
    return <Bank phase={phase} failure={failure} {...(phase === 'failed' ? { frameProps: null } : {})} />;
  }
  show(<Failing />);
  await userEvent.click(button('Reconnect'));
  const dialog = await screen.findByRole('dialog');
  screen.getByTitle('Secure sign-in').focus();
  Reflect.get(window, '__fail')();
  await screen.findByRole('button', { name: 'Try again' });
  await waitFor(() => expect(active()).not.toBe(document.body));
  expect(dialog).toContainElement(active() as HTMLElement);
});

test('inside a modal <dialog> of the host’s it can be pressed, and Escape closes ours alone', async () => {
  const host = document.createElement('dialog');
  document.body.append(host);
  host.showModal();
  const view = render(
    <StrictMode>
      <Bank />
    </StrictMode>,
    { container: host.appendChild(document.createElement('div')) },
  );
  await userEvent.click(button('Reconnect'));
  const dialog = await screen.findByRole('dialog', { name: /^Sign in/ });
  expect(host).toContainElement(dialog);
  const [close] = within(dialog).getAllByRole('button', { name: 'Close' });
  const { x, y } = (close as HTMLElement).getBoundingClientRect();
  expect(document.elementFromPoint(x + 5, y + 5)).toBe(close);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(active()).toBe(button('Reconnect')));
  expect(host.open).toBe(true);
  await userEvent.click(button('Reconnect'));
  await userEvent.click(
    within(await screen.findByRole('dialog', { name: /^Sign in/ })).getAllByRole('button')[0] as HTMLElement,
  );
  await waitFor(() => expect(active()).toBe(button('Reconnect')));
  view.unmount();
  host.remove();
});

/** A dialog with a button that opens another one over it. */
function Nested() {
  const [open, setOpen] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setOpen(1)}>
        Open
      </button>
      <Dialog open={open > 0} title="First" onClose={() => setOpen(0)}>
        <button type="button" onClick={() => setOpen(2)}>
          Next
        </button>
      </Dialog>
      <Dialog open={open > 1} title="Second" onClose={() => setOpen(1)}>
        <button type="button">Inside</button>
      </Dialog>
    </>
  );
}

test('a dialog on a dialog covers it, keeps the focus, and closes alone', async () => {
  show(
    <>
      <Nested />
      <header style={{ position: 'fixed', inset: '100px 0 0', zIndex: 9999, pointerEvents: 'auto' }}>
        The host’s own
      </header>
    </>,
  );
  await userEvent.click(button('Open'));
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  const second = await screen.findByRole('dialog', { name: 'Second' });
  const first = screen.getByRole('heading', { name: 'First', hidden: true }).closest('.mc-dialog');
  if (first === null) throw new Error('The first dialog is gone.');
  const middle = second.getBoundingClientRect();
  expect(second).toContainElement(
    document.elementFromPoint(middle.left + middle.width / 2, middle.bottom - 8) as HTMLElement,
  );
  const { left, top } = first.getBoundingClientRect();
  expect(first).not.toContainElement(document.elementFromPoint(left + 8, top + 8) as HTMLElement);
  for (let presses = 0; presses < 5; presses++) {
    await userEvent.tab();
    expect(second).toContainElement(active() as HTMLElement);
  }
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(active()).toBe(button('Next')));
  expect(first).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(active()).toBe(button('Open')));
});

test('the page behind holds still, and moves again afterwards', async () => {
  show(
    <>
      <Nested />
      <div style={{ blockSize: '300vh' }} />
    </>,
  );
  expect(getComputedStyle(html).overflowY).toBe('visible');
  const width = document.body.clientWidth;
  const styles = document.querySelectorAll('style').length;
  await userEvent.click(button('Open'));
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  await screen.findByRole('dialog', { name: 'Second' });
  expect(getComputedStyle(html).overflowY).toBe('hidden');
  expect(document.body.clientWidth).toBe(width);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Second' })).toBeNull());
  expect(getComputedStyle(html).overflowY).toBe('hidden');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(getComputedStyle(html).overflowY).toBe('visible'));
  expect(document.querySelectorAll('style')).toHaveLength(styles);
});

test.each([
  [1280, 800],
  [1280, 600],
  [390, 844],
  [320, 568],
  [667, 330],
  [320, 256], // 1280 × 1024 at 400 %
])('at %i × %i every way out is in sight and nothing scrolls sideways', async (width, height) => {
  await page.viewport(width, height);
  for (const state of [{ frameState: 'silent' }, { frameState: 'trouble' }] as const) {
    const { dialog, frame } = await openBank(state);
    const body = dialog.querySelector('.mc-dialog-body');
    for (const element of [html, dialog, body])
      expect(element?.scrollWidth).toBeLessThanOrEqual(element?.clientWidth ?? 0);
    const [close, last] = within(dialog).getAllByRole('button', { name: 'Close' });
    const { top, bottom, left, right } = (close as HTMLElement).getBoundingClientRect();
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    expect(right).toBeLessThanOrEqual(width);
    // Where there is next to no room, what is below the frame is scrolled to.
    if (height > 560 && last) expectAbove(height, last);
    expect(frame.getBoundingClientRect().height).toBeGreaterThanOrEqual(120);
    cleanup();
  }
});

test('the frame is 360 × 630 where there is room', async () => {
  await page.viewport(1280, 900);
  const { frame } = await openBank();
  const { width, height } = frame.getBoundingClientRect();
  expect([width, height]).toEqual([360, 630]);
});
