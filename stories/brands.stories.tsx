import { useState } from 'react';
import type { StoryContext } from '@storybook/react-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { Dashboard } from './dashboard-page.js';
import './brands.css';

const meta = preview.meta({
  title: 'Theming/Five brands',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

interface BrandProps {
  readonly name: 'slate' | 'tonal' | 'octave' | 'harbour' | 'bubble';
  readonly theme: string;
}

/** A host’s page: its variables on an element of its own, which is where dialogs go, too. */
function Brand({ name, theme }: BrandProps) {
  const [page, setPage] = useState<HTMLElement | null>(null);
  return (
    <div ref={setPage} className={`brand brand-${name}`} data-theme={theme}>
      {page && <Dashboard portalContainer={page} />}
    </div>
  );
}

/** The dialog is the brand’s, too. */
async function openDialog({ canvas, userEvent }: StoryContext) {
  const [manage] = await canvas.findAllByText('Manage');
  await userEvent.click(manage ?? document.body);
  await userEvent.click(canvas.getByRole('button', { name: /^Disconnect \(First Platypus Bank\)/ }));
  const dialog = await screen.findByRole('alertdialog');
  const card = document.querySelector('.mc-card') ?? document.body;
  for (const property of ['background-color', 'color', 'font-family'])
    await expect(getComputedStyle(dialog).getPropertyValue(property)).toBe(
      getComputedStyle(card).getPropertyValue(property),
    );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
}

/** Grey on white, thin lines, small type: what many new products look like. */
export const Slate = meta.story({
  render: (_, { globals }) => <Brand name="slate" theme={String(globals['theme'])} />,
  play: openDialog,
});

/** Tinted surfaces, round buttons, quiet shadows. */
export const Tonal = meta.story({
  render: (_, { globals }) => <Brand name="tonal" theme={String(globals['theme'])} />,
  play: openDialog,
});

/** A developer’s tool: green buttons, small corners, system type. */
export const Octave = meta.story({
  render: (_, { globals }) => <Brand name="octave" theme={String(globals['theme'])} />,
  play: openDialog,
});

/** An old bank: navy, serif, no corners. */
export const Harbour = meta.story({
  render: (_, { globals }) => <Brand name="harbour" theme={String(globals['theme'])} />,
  play: openDialog,
});

/** A consumer app that is fun to use: pink, very round, roomy. */
export const Bubble = meta.story({
  render: (_, { globals }) => <Brand name="bubble" theme={String(globals['theme'])} />,
  play: openDialog,
});
