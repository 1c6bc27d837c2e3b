import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionManager } from '../../../src/index.js';
import {
  bank,
  buttonOf,
  openPage,
  pass,
  press,
  readAgain,
  row,
  SECOND,
  setThePage,
  tap,
  WORKS,
} from './page.js';

setThePage();

const EXTRA = { status: 'PARTIALLY_ACTIVE', statusReason: 'INACTIVE_DUPLICATE' } as const;
const extra = (id: string, main = 'main') =>
  bank(id, EXTRA, {
    institutionName: 'Harbour',
    activeDuplicateConnectionId: main,
    duplicateConnectionIds: [main],
  });
const main = bank('main', WORKS, { institutionName: 'Harbour' });
const dialog = () => screen.getByRole('dialog');
const choices = () =>
  within(dialog())
    .getAllByRole('listitem')
    .map((each) => each.textContent ?? '');
const choice = (position: number) =>
  within(dialog())
    .getAllByRole('listitem')
    .filter((each) => each.className === 'mc-dialog-choice')[position - 1] as HTMLElement;

describe('a bank that is connected more than once', () => {
  it('has one row, and every connection to choose from behind it', async () => {
    await openPage(<ConnectionManager />, { banks: [main, extra('copy-1'), extra('copy-2')] });
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await press(/^Review/);
    expect(choices()).toHaveLength(3);
    expect(choice(1)).toHaveTextContent('Brings the updates');
  });

  it('loses the one that is removed, after a question about just that one', async () => {
    const { calls } = await openPage(<ConnectionManager />, {
      banks: [main, extra('copy-1'), extra('copy-2')],
    });
    await press(/^Review/);
    await press(/^Remove/, choice(3));
    await press('Remove', screen.getByRole('alertdialog', { name: 'Remove this extra connection?' }));
    await pass(SECOND);
    expect(calls('deleteConnection')).toEqual(['copy-2']);
    expect(choices()).toHaveLength(2);
    await press(/^Remove/, choice(2));
    await press('Remove', screen.getByRole('alertdialog'));
    await pass(SECOND);
    expect(calls('deleteConnection')).toEqual(['copy-2', 'copy-1']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(row('Harbour').querySelector('.mc-card-name'));
  });

  it('never offers to remove the one that brings the updates by now', async () => {
    const { fetcher } = await openPage(<ConnectionManager />, { banks: [main, extra('copy-1')] });
    fetcher.refreshConnection = vi.fn(async () => {
      fetcher.update('copy-1', { ...WORKS, activeDuplicateConnectionId: null });
      fetcher.update('main', { ...EXTRA, activeDuplicateConnectionId: 'copy-1' });
    });
    await press(/^Review/);
    await press(/^Use this one/, choice(2));
    await pass(SECOND);
    expect(fetcher.refreshConnection).toHaveBeenCalledExactlyOnceWith('copy-1', expect.anything());
    expect(choice(1)).toHaveTextContent('Brings the updates');
    expect(choice(1)).toHaveTextContent('The latest from Harbour is here.');
    expect(buttonOf(/^Remove/, choice(1))).toBeNull();
    expect(buttonOf(/^Remove/, choice(2))).not.toBeNull();
  });

  it('does not open the choice by itself when it is connected once more later', async () => {
    const { fetcher } = await openPage(<ConnectionManager />, { banks: [main, extra('copy-1')] });
    await press(/^Review/);
    fetcher.update('copy-1', { status: 'DELETED', statusReason: null });
    await readAgain();
    expect(screen.queryByRole('dialog')).toBeNull();
    fetcher.update('copy-1', EXTRA);
    await readAgain();
    expect(row('Harbour')).toHaveTextContent('Connected once more');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes the choice when asked to', async () => {
    await openPage(<ConnectionManager />, { banks: [main, extra('copy-1')] });
    await press(/^Review/);
    await tap(within(dialog()).getByText('Done'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
