import { afterEach, expect, test } from 'vitest';
import { announce, forgetAnnouncements } from '../../src/internal/announce.js';

const region = () => document.querySelector('[aria-live="polite"]');
const open = () => {
  const dialog = document.createElement('dialog');
  dialog.innerHTML = '<h2>Sign in</h2><button>Close</button>';
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
};

afterEach(() => {
  forgetAnnouncements();
  document.body.replaceChildren();
});

test('speaks on the page while no dialog is open', async () => {
  announce('Your bank is updating again.');
  await expect.poll(() => region()?.textContent).toBe('Your bank is updating again.');
  expect(region()?.parentElement).toBe(document.body);
});

test('speaks inside the dialog on top while the rest of the page is inert, and on the page again afterwards', async () => {
  const below = open();
  const top = open();
  announce('During');
  await expect.poll(() => region()?.textContent).toBe('During');
  expect(region()?.parentElement).toBe(top);
  top.close();
  below.close();
  announce('After');
  await expect.poll(() => region()?.textContent).toContain('After');
  expect(region()?.parentElement).toBe(document.body);
});

test('a dialog that is not modal leaves the page alive', async () => {
  open().close();
  document.querySelector('dialog')?.show();
  announce('Beside');
  await expect.poll(() => region()?.textContent).toBe('Beside');
  expect(region()?.parentElement).toBe(document.body);
});
