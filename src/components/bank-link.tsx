'use client';
import type { ReactNode } from 'react';
import { institutionMessage } from '../messages/en/notice.js';
import { fill } from '../messages/fill.js';
import { useUi } from '../ui/settings.js';
import { slot } from '../ui/slot.js';
import { useWords } from '../ui/use-words.js';

/** The way to the bank's own site: its host is shown, and only a press follows it. */
export function BankLink({ url }: { readonly url: string }): ReactNode {
  const ui = useUi();
  const words = useWords('institutionMessage', institutionMessage);
  const Own = ui.components.Link;
  const shared = { href: url, className: 'mc-link', target: '_blank', rel: 'noopener noreferrer' } as const;
  const text = fill(words.goToInstitution, { host: new URL(url).host.replace(/^www\./, '') });
  const children = <span>{text}</span>;
  const ours = <a {...shared}>{children}</a>;
  return Own ? slot(ui, Own, { ...shared, children }, ours) : ours;
}
