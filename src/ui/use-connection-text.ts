'use client';
import type { Connection, ConnectionAction, ConnectionGroup } from '../domain/index.js';
import { actions, button } from '../messages/en/actions.js';
import { alerts } from '../messages/en/blocks.js';
import { card } from '../messages/en/card.js';
import { labels } from '../messages/en/labels.js';
import { list } from '../messages/en/list.js';
import { notice } from '../messages/en/notice.js';
import { choosePlural, fill } from '../messages/fill.js';
import { noticeText } from '../messages/notice-text.js';
import { plainSentence } from '../messages/sentence.js';
import type { Said } from '../messages/sentence.js';
import { useUi } from './settings.js';
import { useAdvice } from './use-advice.js';
import { useDates } from './use-dates.js';
import { useWords } from './use-words.js';

/** What {@link useConnectionText} returns: plain text, never markup. */
export interface ConnectionText {
  /** The word on the badge. */
  readonly label: string;
  /** The bank’s name; “Your bank” where it has none. Put it in a `<bdi translate="no">`. */
  readonly name: string;
  /** What there is to say; `null` for a connection that needs no words. */
  readonly notice: {
    readonly title: string;
    /** `null` where the bank’s own message stands in its place. */
    readonly body: string | null;
    /** The bank’s own message: draw it as a quote with `dir="auto"`, and follow nothing in it. */
    readonly quote: {
      readonly from: string;
      readonly text: string;
      readonly lang: string | undefined;
    } | null;
    readonly details: readonly string[];
  } | null;
  /** The word on the button of an action, by cause. */
  readonly verb: (action: ConnectionAction) => string;
  /** Follows the word for screen readers only, so that ten buttons in a list differ. */
  readonly about: string;
  readonly snooze: string;
  readonly dismiss: string;
}

/**
 * Everything that the kit’s own components say about one connection, for components of yours: in the customer’s language, with
 * your `messages` and your resolver.
 *
 * @example
 * function Row({ connection }: { connection: Connection }) {
 *   const { name, label, notice } = useConnectionText(connection);
 *   return <li><bdi translate="no">{name}</bdi> <strong>{label}</strong> <span>{notice?.title}</span></li>;
 * }
 */
export function useConnectionText(connection: Connection, now?: Date): ConnectionText {
  const { language, messages } = useUi();
  const policy = useAdvice(connection, now);
  const dates = useDates(now);
  const label = useWords('labels', labels);
  const unnamed = useWords('card', card);
  const usual = useWords('actions', actions);
  const { about } = useWords('button', button);
  const { snooze, dismiss } = useWords('notice', notice);
  const name = connection.institutionName;
  const plain = (said: Said) => plainSentence(said, name, unnamed);
  const said = noticeText(connection, policy, { language, messages }, dates);
  return {
    label: label[policy.label],
    name: name || unnamed.unnamedAtStart,
    notice: said && {
      title: plain(said.title),
      body: said.body && plain(said.body),
      quote: said.quote && { ...said.quote, from: plain(said.quote.from) },
      details: said.details.map(plain),
    },
    verb: (action) => said?.verb(action) ?? usual[action],
    about: plain({ template: about }),
    snooze,
    dismiss,
  };
}

/** What {@link useConnectionsText} returns. */
export interface ConnectionsText {
  /** “2 banks need you”. */
  readonly needed: (count: number) => string;
  /** The headings of a list in groups. */
  readonly groups: Readonly<Record<ConnectionGroup, string>>;
  /** On the button that connects a further bank. */
  readonly connect: string;
}

/**
 * What the kit’s own components say about many connections, for a headline or a page of yours.
 *
 * @example
 * function Headline() {
 *   const { needed } = useConnectionsText();
 *   const { actionRequired } = useConnectionSummary();
 *   return actionRequired > 0 ? <h2>{needed(actionRequired)}</h2> : null;
 * }
 */
export function useConnectionsText(): ConnectionsText {
  const { locale } = useUi();
  const { title } = useWords('alerts', alerts);
  const { groups, connect } = useWords('list', list);
  const format = (count: number) => new Intl.NumberFormat(locale).format(count);
  return {
    needed: (count) => fill(choosePlural(title, count, locale), { count: format(count) }),
    groups,
    connect,
  };
}
