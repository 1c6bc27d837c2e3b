import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { connectionRecord, fakeFetcher } from '../../../src/testing/index.js';
import { openPanel } from './panel-page.js';

it('says how many it does not show', async () => {
  const { user } = await openPanel({ fetcher: fakeFetcher() });
  await user.click(screen.getByText('Check a payload'));
  await user.click(screen.getByRole('textbox', { hidden: true }));
  await user.paste(JSON.stringify(Array.from({ length: 230 }, (_, index) => ({ id: `${index}` }))));
  await user.click(screen.getByRole('button', { name: 'Check', hidden: true }));
  const rows = screen.getByRole('table', { name: 'Rows of the payload', hidden: true });
  expect(within(rows).getAllByRole('row', { hidden: true })).toHaveLength(201);
  expect(screen.getByText('30 more are not shown here.')).toBeInTheDocument();
});

it('checks what is pasted, and neither logs, sends nor keeps it', async () => {
  const logged = (['log', 'info', 'warn', 'debug', 'error'] as const).map((name) => vi.spyOn(console, name));
  const stored = vi.spyOn(Storage.prototype, 'setItem');
  const sent = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', sent);
  const fetcher = fakeFetcher({ connections: [connectionRecord()] });
  const { user } = await openPanel({ fetcher });
  await screen.findByText('Connections (1)');
  await user.click(screen.getByText('Check a payload'));
  await user.click(screen.getByRole('textbox', { hidden: true }));
  await user.paste(
    JSON.stringify([connectionRecord({ status: 'HIBERNATING', institutionName: '<b>Bold</b>' }), 7]),
  );
  await user.click(screen.getByRole('button', { name: 'Check', hidden: true }));
  expect(screen.getByText('Read: 1. Left out: 1. Problems: 2.')).toBeInTheDocument();
  const rows = within(screen.getByRole('table', { name: 'Rows of the payload', hidden: true }));
  expect(rows.getByText(/“HIBERNATING” is no status/)).toBeInTheDocument();
  expect(screen.getByRole('table', { name: 'Problems of the payload', hidden: true })).toBeInTheDocument();
  expect(document.querySelector('b')).toBeNull();
  expect([...logged, stored].flatMap(({ mock }) => mock.calls)).toEqual([]);
  expect(sent).not.toHaveBeenCalled();
  expect(fetcher.calls).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Connections devtools' }));
  await user.click(screen.getByRole('button', { name: 'Connections devtools' }));
  expect(screen.getByRole('textbox', { hidden: true })).toHaveValue('');
  vi.unstubAllGlobals();
});
