import structure from 'virtual:structure.css?inline';
import { useInsertionEffect } from 'react';
import { expect, screen, waitFor, within } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { Dashboard } from './dashboard-page.js';
import { faultsOfLayout } from './layout-faults.js';

const meta = preview.meta({
  title: 'Theming/Without our look',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

interface Removed {
  readonly sheet: CSSStyleSheet;
  readonly text: string;
}

/** Takes the rules of our own sheet out of the page, wherever a bundler has put them. */
function takeOursOut(): readonly Removed[] {
  return [...document.styleSheets].flatMap((sheet) => {
    const ours = [...sheet.cssRules].filter(
      (rule) => rule instanceof CSSLayerBlockRule && rule.name.startsWith('meld-connections.'),
    );
    return ours.map((rule) => {
      sheet.deleteRule([...sheet.cssRules].indexOf(rule));
      return { sheet, text: rule.cssText };
    });
  });
}

/** A page that has `styles.structure.css` in place of `styles.css`, and nothing else. */
function WithoutOurLook() {
  useInsertionEffect(() => {
    const removed = takeOursOut();
    const style = document.createElement('style');
    style.textContent = structure;
    document.head.append(style);
    return () => {
      style.remove();
      for (const { sheet, text } of removed) sheet.insertRule(text, sheet.cssRules.length);
    };
  }, []);
  return <Dashboard />;
}

/**
 * `meld-connections/styles.structure.css` in place of `styles.css`: where things stand, and nothing of how they look. Buttons
 * are the browser’s own until a host draws them; dialogs still cover the page, and what only screen readers are told is hidden.
 */
export const StructureAlone = meta.story({
  render: () => <WithoutOurLook />,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole('button', { name: /^Reconnect \(Harbour/ });
    await waitFor(() => expect(faultsOfLayout(canvasElement)).toEqual([]));
    const card = document.querySelector('.mc-card') ?? document.body;
    await expect(getComputedStyle(card).display).toBe('grid');
    await expect(getComputedStyle(card).borderStyle).toBe('none');
    const [manage] = await canvas.findAllByText('Manage');
    await userEvent.click(manage ?? document.body);
    await userEvent.click(canvas.getByRole('button', { name: /^Disconnect \(First Platypus Bank\)/ }));
    const dialog = await screen.findByRole('alertdialog');
    await expect(getComputedStyle(dialog).position).toBe('fixed');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
  },
});
