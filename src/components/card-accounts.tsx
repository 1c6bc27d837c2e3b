'use client';
import type { ReactNode } from 'react';
import type { ConnectionAccount } from '../domain/index.js';
import { card } from '../messages/en/card.js';
import { choosePlural, fill } from '../messages/fill.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';

const NAMED_MAX = 3;

/** The accounts of a card: by name while they are few, which tells two cards of one bank apart, else their number. */
export function CardAccounts({ accounts }: { readonly accounts: readonly ConnectionAccount[] }): ReactNode {
  const { locale } = useUi();
  const words = useWords('card', card);
  const count = accounts.length;
  if (count > NAMED_MAX)
    return (
      <span>
        {fill(choosePlural(words.accounts, count, locale), { count: count.toLocaleString(locale) })}
      </span>
    );
  return accounts.map(({ name, mask }, index) => (
    <bdi key={index} className="mc-card-account">
      {mask ? fill(words.account, { name, mask }) : name}
    </bdi>
  ));
}
