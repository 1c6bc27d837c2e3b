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

it('a focus ring at the edge of what is skipped is not cut off', async () => {
  await show(many.slice(0, 200));
  const [chunk] = chunks();
  const [row] = chunk?.querySelectorAll('.mc-list-item') ?? [];
  const room = (row?.getBoundingClientRect().left ?? 0) - (chunk?.getBoundingClientRect().left ?? 0);
  expect(room).toBeGreaterThanOrEqual(4);
});
