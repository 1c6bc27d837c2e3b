import preflight from 'tailwindcss/preflight.css?inline';
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline';
import { useInsertionEffect } from 'react';
import type { StoryContext } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import preview from '../.storybook/preview.js';
import ours from '../src/styles/index.css?inline';
import { Dashboard } from './dashboard-page.js';
import { faultsOfLayout } from './layout-faults.js';
import hostile from './hostile.css?inline';

const meta = preview.meta({
  title: 'Theming/Inside a host’s CSS',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
});

/** What `styles.unlayered.css` is: the same rules, in no layer. */
function withoutLayers(css: string): string {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rules = (list: CSSRuleList): string[] =>
    [...list].flatMap((rule) => {
      if (rule instanceof CSSLayerBlockRule) return rules(rule.cssRules);
      return rule instanceof CSSLayerStatementRule ? [] : [rule.cssText];
    });
  return rules(sheet.cssRules).join('\n');
}

/** The dashboard below a host’s own sheet, which is in no layer, and comes last. */
function HostPage({ css }: { readonly css: string }) {
  useInsertionEffect(() => {
    const sheets = [withoutLayers(ours), css].map((text) => {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.append(style);
      return style;
    });
    document.documentElement.dataset['bsTheme'] = document.documentElement.style.colorScheme;
    return () => {
      for (const sheet of sheets) sheet.remove();
      delete document.documentElement.dataset['bsTheme'];
    };
  }, [css]);
  return <Dashboard />;
}

async function isLaidOut({ canvas, canvasElement }: StoryContext) {
  await canvas.findByRole('button', { name: /^Reconnect \(Harbour/ });
  await waitFor(() => expect(faultsOfLayout(canvasElement)).toEqual([]));
}

/** Tailwind’s preflight. */
export const Tailwind = meta.story({ render: () => <HostPage css={preflight} />, play: isLaidOut });

/** Bootstrap’s reboot, light or dark by its own attribute. */
export const Bootstrap = meta.story({ render: () => <HostPage css={reboot} />, play: isLaidOut });

/** `all: unset` on everything, a small root, wide buttons, and whatever else is done to a page. */
export const Hostile = meta.story({ render: () => <HostPage css={hostile} />, play: isLaidOut });
