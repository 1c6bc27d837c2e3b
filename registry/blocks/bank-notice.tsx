'use client';
import { Button } from '@/components/ui/button';
import { FeedbackLine } from 'meld-connections';
import type { Connection, ConnectionText } from 'meld-connections';
import type { BankActions } from './use-bank-actions';

interface BankNoticeProps {
  readonly connection: Connection;
  readonly text: ConnectionText;
  readonly actions: BankActions;
  /** Whether the first button stands out: the customer is needed. */
  readonly isNeeded: boolean;
  /** “Remind me later”, or “Not now” where nobody is needed. */
  readonly onLater?: (() => void) | undefined;
}

/** What there is to say about one bank, below its title: the text, the bank’s own message, what came of a press, the buttons. */
export function BankNotice({ connection, text, actions, isNeeded, onLater }: BankNoticeProps) {
  const { notice } = text;
  return (
    <div className="grid gap-3">
      {notice?.body ? <p>{notice.body}</p> : null}
      {notice?.quote ? (
        <figure className="grid gap-1">
          <figcaption>{notice.quote.from}</figcaption>
          <blockquote
            className="border-s-2 ps-3 whitespace-pre-line"
            dir="auto"
            {...(notice.quote.lang ? { lang: notice.quote.lang } : {})}
          >
            {notice.quote.text}
          </blockquote>
        </figure>
      ) : null}
      {notice?.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      <div role="status">
        {actions.feedback ? (
          <FeedbackLine feedback={actions.feedback} institution={connection.institutionName} />
        ) : null}
      </div>
      {actions.advised.length > 0 || (notice && onLater) ? (
        <div className="flex flex-wrap gap-2">
          {actions.advised.map(({ action, press, isBlocked }, index) => (
            <Button
              key={action}
              type="button"
              size="sm"
              variant={isNeeded && index === 0 && action !== 'delete' ? 'default' : 'outline'}
              data-action={action}
              aria-disabled={isBlocked || undefined}
              className="aria-disabled:opacity-50"
              onClick={press}
            >
              <span>{text.verb(action)}</span>
              <span className="sr-only">{text.about}</span>
            </Button>
          ))}
          {notice && onLater ? (
            <Button type="button" size="sm" variant="ghost" onClick={onLater}>
              <span>{isNeeded ? text.snooze : text.dismiss}</span>
              <span className="sr-only">{text.about}</span>
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
