import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ConnectionList } from '../../src/index.js';
import type { Connection } from '../../src/index.js';
import { connectionIn } from '../../src/testing/index.js';
import '../../src/styles/index.css';

const works = { status: 'ACTIVE', statusReason: null } as const;
const broken = { status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' } as const;
const bank = (n: number, state: Pick<Connection, 'status' | 'statusReason'> = works) =>
  connectionIn(state, { id: `bank-${n}`, institutionName: `Bank ${n}`, accounts: [] });
const many = Array.from({ length: 2000 }, (_, n) => bank(n));
const chunks = () => [...document.querySelectorAll<HTMLElement>('.mc-list-chunk')];
const isSkipped = (element: HTMLElement) => !element.checkVisibility({ contentVisibilityAuto: true });

afterEach(() => scrollTo(0, 0));

async function show(connections: readonly Connection[]) {
  const screen = await render(
    <ConnectionList connections={connections} handlers={{ reconnect: () => {} }} />,
  );
  await expect.poll(() => document.querySelectorAll('article').length).toBe(connections.length);
  return screen;
}

it('rows far from the screen are in the page, and skipped by the browser', async () => {
  await show(many);
  expect(chunks().length).toBe(40);
  const last = chunks().at(-1)?.querySelector('article');
  expect(last && isSkipped(last)).toBe(true);
  expect(isSkipped(document.querySelectorAll('article')[0] as HTMLElement)).toBe(false);
  // Skipped rows have no height of their own: the page would otherwise take a second to lay out.
  last?.scrollIntoView();
  await expect.poll(() => last && isSkipped(last)).toBe(false);
});

it('all of it is in the accessibility tree, in one list', async () => {
  await show(many.slice(0, 300));
  const list = page.getByRole('list', { name: 'Connected' });
  await expect.element(list).toBeInTheDocument();
  expect(list.element().querySelectorAll('[role="listitem"]').length).toBe(300);
  await expect.element(page.getByRole('article', { name: 'Bank 299', exact: true })).toBeInTheDocument();
});

it('the browser’s own search finds the last row', async () => {
  await show(many.slice(0, 500));
  const find = (globalThis as { find?: (text: string) => boolean }).find;
  expect(find?.call(globalThis, 'Bank 499')).toBe(true);
  const found = getSelection()?.anchorNode?.parentElement;
  await expect.poll(() => found?.getBoundingClientRect().top ?? -1).toBeGreaterThanOrEqual(0);
  expect(found?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight);
});

it('the End key reaches the last of them, and a row that changes keeps the focus', async () => {
  const screen = await show(many.slice(0, 400));
  await userEvent.click(page.getByRole('searchbox'));
  await userEvent.keyboard('{ArrowDown}{End}');
  expect(document.activeElement?.textContent).toBe('Bank 399');
  await screen.rerender(<ConnectionList connections={many.slice(0, 400).with(399, bank(399, broken))} />);
  expect(document.activeElement?.textContent).toBe('Bank 399');
  const group = document.activeElement?.closest('[data-group]');
  expect(group?.getAttribute('data-group')).toBe('needsYou');
});

it('what reaches out of a row that may be skipped, as a focus ring does, is not cut off', async () => {
  const screen = await show(many.slice(0, 200));
  screen.container.style.padding = '20px';
  const row = document.querySelector<HTMLElement>('.mc-list-item');
  const ring = document.createElement('span');
  Object.assign(ring.style, { position: 'absolute', inlineSize: '4px', blockSize: '4px' });
  row?.append(ring);
  const edge = row?.getBoundingClientRect().left ?? 0;
  const at = ring.getBoundingClientRect();
  const isSeenAt = (offset: number) => {
    ring.style.translate = `${edge + offset - at.left}px -8px`;
    return document.elementFromPoint(edge + offset + 2, at.top - 6) === ring;
  };
  expect([isSeenAt(4), isSeenAt(-4), isSeenAt(-15)]).toEqual([true, true, false]);
});
