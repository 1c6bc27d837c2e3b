import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Dialog } from '../../src/components/dialog.js';
import { ConnectionsProvider } from '../../src/index.js';
import { fakeFetcher } from '../../src/testing/index.js';
import '../../src/styles/index.css';

// The host warns that a session ends, in a modal <dialog> that has been in the page from the start, over an open one of ours.

const hosts: HTMLDialogElement[] = [];
const button = (name: string) => screen.getByRole('button', { name });

afterEach(() => {
  cleanup();
  for (const host of hosts.splice(0)) host.parentElement?.remove();
});

function hostDialog(onPress = () => {}) {
  const host = document.createElement('dialog');
  const press = document.createElement('button');
  press.textContent = 'Stay signed in';
  press.addEventListener('click', onPress);
  host.append(press);
  const around = document.createElement('div');
  around.append(host);
  document.body.append(around);
  hosts.push(host);
  return host;
}

function Ours() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog open={open} title="Ours" onClose={() => setOpen(false)}>
        <button type="button">Inside</button>
      </Dialog>
    </>
  );
}

async function openBoth(host: HTMLDialogElement) {
  render(<Ours />, { wrapper: StrictMode });
  await userEvent.click(button('Open'));
  const ours = await screen.findByRole('dialog', { name: 'Ours' });
  await userEvent.tab();
  const before = document.activeElement;
  host.showModal();
  await waitFor(() => expect(host).toContainElement(document.activeElement as HTMLElement));
  return { ours, before };
}

test('what the host opens on top can be pressed and heard, and ours stays open below it', async () => {
  const onPress = vi.fn();
  const { ours } = await openBoth(hostDialog(onPress));
  await userEvent.click(button('Stay signed in')); // found by role: nothing hides it from screen readers
  expect(onPress).toHaveBeenCalledTimes(1);
  expect(ours).toBeVisible();
});

test('Escape closes what is on top alone, and the focus goes back to where it was in ours', async () => {
  const host = hostDialog();
  const { ours, before } = await openBoth(host);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(host.open).toBe(false));
  expect(ours).toBeVisible();
  expect(document.activeElement).toBe(before);
  expect(host.parentElement).toHaveAttribute('aria-hidden', 'true');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(ours).not.toBeInTheDocument());
  expect(document.querySelector('[aria-hidden="true"]')).toBeNull();
});

test('a host that keeps its own open through Escape is listened to', async () => {
  const host = hostDialog();
  host.addEventListener('cancel', (event) => event.preventDefault());
  const { ours } = await openBoth(host);
  await userEvent.keyboard('{Escape}');
  expect(host.open).toBe(true);
  expect(ours).toBeVisible();
});

test('ours opens inside a modal <dialog> even where the host has named another place', async () => {
  const [place, host] = [document.createElement('div'), hostDialog()];
  document.body.append(place);
  host.showModal();
  render(
    <ConnectionsProvider fetcher={fakeFetcher()} scope="customer" portalContainer={place}>
      <Ours />
    </ConnectionsProvider>,
    { container: host.appendChild(document.createElement('div')) },
  );
  await userEvent.click(button('Open'));
  expect(host).toContainElement(await screen.findByRole('dialog', { name: 'Ours' }));
  cleanup();
  place.remove();
});
