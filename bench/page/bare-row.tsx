import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection } from 'meld-connections/domain';
import { NOW } from './data.js';

// What a good front-end developer would write by hand for this one page, knowing all that the kit finds out: the very same
// elements, classes and words, shared formatters, no hooks that are not needed. The bench refuses to run when the two differ.

const WORDS = {
  'ACTIVE/null': { tone: 'positive', actor: 'nobody', label: 'Connected' },
  'RECONNECT_REQUIRED/LOGIN_REQUIRED': {
    tone: 'critical',
    actor: 'customer',
    label: 'Reconnect needed',
    kind: 'reconnect',
    before: 'Sign in to ',
    after: ' again',
    body: 'Updates have stopped until you do. What you already see stays here.',
    action: 'reconnect',
    button: 'Reconnect',
    variant: 'primary',
  },
  'ACTIVE/NEW_ACCOUNTS_AVAILABLE': {
    tone: 'info',
    actor: 'customer',
    label: 'New accounts',
    kind: 'newAccounts',
    before: 'You may have more accounts at ',
    after: null,
    body: 'Choose the ones you want to see here. Those you already added stay as they are.',
    action: 'linkNewAccounts',
    button: 'Add accounts',
    variant: 'secondary',
  },
  'DEGRADED/INSTITUTION_CURRENTLY_UNAVAILABLE': {
    tone: 'neutral',
    actor: 'institution',
    label: 'Bank unavailable',
    kind: 'institutionOutage',
    before: null,
    after: ' is having trouble sharing updates',
    body: 'There is nothing for you to do. Updates continue once the bank is back, and what you already see stays here.',
    action: null,
    button: null,
    variant: null,
  },
} as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

interface BareRowProps {
  readonly connection: Connection;
  readonly onAct: (connection: Connection) => void;
  /** Offers “Remind me later”, and keeps the answer in the row. */
  readonly snoozes?: boolean;
}

export function BareRow({ connection, onAct, snoozes }: BareRowProps): ReactNode {
  const { status, statusReason, institutionName: name, successfullyAggregatedAt: at } = connection;
  const words = WORDS[`${status}/${statusReason}` as keyof typeof WORDS];
  const id = useId();
  const time = at === null ? null : new Date(at);
  const state = {
    'data-tone': words.tone,
    'data-actor': words.actor,
    'data-status': status,
    'data-reason': statusReason ?? undefined,
  };
  return (
    <article aria-labelledby={id} {...state} data-density="comfortable" className="mc-card">
      <span className="mc-logo" aria-hidden="true" translate="no">
        {name?.slice(0, 1)}
      </span>
      <h3 id={id} tabIndex={-1} className="mc-card-name">
        <bdi translate="no">{name}</bdi>
      </h3>
      <span {...state} className="mc-badge">
        {words.label}
      </span>
      <p className="mc-card-meta">
        <span data-freshness="fresh" className="mc-last-updated">
          {time && at ? (
            <time dateTime={at} title={absolute.format(time)}>
              {`Updated ${relative.format(Math.round((time.getTime() - NOW.getTime()) / 3_600_000), 'hour')}`}
            </time>
          ) : null}
        </span>
        {connection.accounts.map((account) => (
          <bdi key={account.mask} className="mc-card-account">
            {`${account.name} ••${account.mask}`}
          </bdi>
        ))}
      </p>
      {'kind' in words ? (
        <BareNotice
          words={words}
          state={state}
          connection={connection}
          onAct={onAct}
          snoozes={snoozes === true}
        />
      ) : null}
    </article>
  );
}

type NoticeWords = Extract<(typeof WORDS)[keyof typeof WORDS], { kind: string }>;

interface BareNoticeProps extends BareRowProps {
  readonly words: NoticeWords;
  readonly state: object;
}

function BareNotice({ words, state, connection, onAct, snoozes }: BareNoticeProps): ReactNode {
  const id = useId();
  const [isSnoozed, setIsSnoozed] = useState(false);
  const name = connection.institutionName;
  if (isSnoozed) return null;
  return (
    <section data-kind={words.kind} {...state} data-density="comfortable" className="mc-notice">
      <h4 id={id} className="mc-notice-title">
        {words.before ? <span>{words.before}</span> : null}
        <bdi translate="no">{name}</bdi>
        {words.after ? <span>{words.after}</span> : null}
      </h4>
      <p className="mc-notice-body">
        <span>{words.body}</span>
      </p>
      {words.action ? (
        <div className="mc-actions">
          <button
            data-action={words.action}
            type="button"
            className="mc-button"
            data-variant={words.variant}
            onClick={() => onAct(connection)}
          >
            <span>{words.button}</span>
            <span className="mc-visually-hidden">
              <span>(</span>
              <bdi translate="no">{name}</bdi>
              <span>)</span>
            </span>
          </button>
          {snoozes ? (
            <button
              type="button"
              className="mc-button"
              data-variant="quiet"
              onClick={() => setIsSnoozed(true)}
            >
              <span>Remind me tomorrow</span>
            </button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
