// Each test with a dialog whose code nobody has loaded yet.
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { expectQuiet } from './quiet.js';

expectQuiet();

const SHELL = '../../../src/components/dialog-shell.js';

async function prepare() {
  vi.resetModules();
  const { Dialog, preloadDialog } = await import('../../../src/components/dialog.js');
  const { UiContext, useUi } = await import('../../../src/ui/settings.js');
  const faults: string[] = [];
  const closed = vi.fn<() => void>();
  function Page({ startsOpen = false }: { readonly startsOpen?: boolean }) {
    const [open, setOpen] = useState(startsOpen);
    const close = () => {
      closed();
      setOpen(false);
    };
    const ui = { ...useUi(), onFault: (code: string) => void faults.push(code) };
    return (
      <UiContext.Provider value={ui}>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <Dialog open={open} title="The dialog" onClose={close}>
          <p>Text</p>
        </Dialog>
      </UiContext.Provider>
    );
  }
  const draw = () =>
    render(
      <StrictMode>
        <Page />
      </StrictMode>,
    );
  return { Page, draw, preloadDialog, faults, closed };
}

const press = () => userEvent.click(screen.getByRole('button', { name: 'Open' }));

beforeEach(() => {
  vi.doUnmock(SHELL);
});

it('the code comes with the first press', async () => {
  const { draw, faults, closed } = await prepare();
  draw();
  await press();
  expect(await screen.findByRole('dialog')).toHaveTextContent('Text');
  expect(screen.getByRole('heading')).toHaveFocus();
  expect(faults).toEqual([]);
  expect(closed).not.toHaveBeenCalled();
});

it('loaded before, the dialog is there with the press', async () => {
  const { draw, preloadDialog } = await prepare();
  await preloadDialog();
  draw();
  act(() => screen.getByRole('button', { name: 'Open' }).click());
  expect(screen.getByRole('dialog')).toBeVisible();
});

it('code that does not come closes the dialog, tells the host by code, and the next press tries again', async () => {
  let failures = 0;
  vi.doMock(SHELL, () => {
    failures += 1;
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { draw, faults, closed } = await prepare();
  draw();
  await press();
  await waitFor(() => expect(faults).toEqual(['MC303']));
  expect(closed).toHaveBeenCalledOnce();
  expect(failures).toBe(1);
  expect(screen.getByRole('button', { name: 'Open' })).toBeVisible(); // the page stands
  vi.doUnmock(SHELL);
  await press();
  expect(await screen.findByRole('dialog')).toHaveTextContent('Text');
  expect(faults).toEqual(['MC303']);
});

it('code that does not come is no matter to somebody who has left', async () => {
  let fail: (thrown: Error) => void = () => {};
  vi.doMock(SHELL, () => new Promise((_, reject) => (fail = reject)));
  const { draw, faults, closed } = await prepare();
  const { unmount } = draw();
  await press();
  unmount();
  fail(new TypeError('Failed to fetch'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(faults).toEqual([]);
  expect(closed).not.toHaveBeenCalled();
});

it('a server draws nothing of a dialog, open or not', async () => {
  const { Page, preloadDialog } = await prepare();
  await preloadDialog();
  expect(renderToString(<Page startsOpen />)).toBe('<button type="button">Open</button>');
});
