'use client';
import type { ReactNode } from 'react';
import type { ConnectionAccount } from '../domain/index.js';
import { choosePlural, fill } from '../messages/fill.js';
import type { Words } from '../messages/index.js';

const NAMED_MAX = 3;
const NONE: readonly ConnectionAccount[] = [];

/**
 * The accounts of a card: by name while they are few, which tells two cards of one bank apart, else their number. Not a
 * component: of thousands, each would be kept in memory.
 */
export function cardAccounts(
  given: readonly ConnectionAccount[] | undefined,
  words: Words['card'],
  locale: string,
): ReactNode {
  const accounts = given ?? NONE; // a record that nobody parsed may have none
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
