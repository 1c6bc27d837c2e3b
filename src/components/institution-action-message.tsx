'use client';
import { forwardRef, useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Connection, NoticeKind } from '../domain/index.js';
import { readHttpsUrl } from '../domain/institution.js';
import { institutionMessage } from '../messages/en/notice.js';
import { Sentence } from '../ui/sentence.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { BankLink } from './bank-link.js';
import { Button } from './button.js';
import { NoticeFrame } from './notice-frame.js';
import type { NoticeProps } from './notice-frame.js';

const KINDS: readonly NoticeKind[] = ['institutionAction'];
const CLAMP = 500;
const CLAMP_LINES = 8;

export const PlainInstitutionActionMessage = forwardRef<HTMLElement, NoticeProps>(
  function InstitutionActionMessage(props, ref) {
    const { connection } = props;
    const words = useWords('institutionMessage', institutionMessage);
    const text = readText(connection);
    const canConfirm = props.handlers?.confirmInstitutionAction !== undefined;
    // Checked again where it becomes a link: a host may hand over a connection that it did not parse.
    const url = readHttpsUrl(connection.institutionUrl);
    return (
      <NoticeFrame
        {...props}
        ref={ref}
        kinds={KINDS}
        body={text === null ? undefined : <Quote text={text} connection={connection} />}
        detail={
          <>
            {url ? <BankLink url={url} /> : null}
            {text !== null && canConfirm ? <p className="mc-notice-detail">{words.thenConfirm}</p> : null}
          </>
        }
      />
    );
  },
);

/**
 * Forwards what a bank asks of its customer, in the bank's own words, then lets them say that they have done it. The message is
 * plain text: cleaned, attributed, clamped, nothing in it is followed; without a readable one our own words stand in. Renders a
 * `<section>`, or nothing for any other advice. Source: Meld's handling of `INSTITUTION_ACTION_REQUIRED`.
 *
 * @example
 * const connection = parseConnection({
 *   id: 'c1', status: 'DEGRADED', statusReason: 'INSTITUTION_ACTION_REQUIRED', institutionMessage: 'Accept our new terms.',
 * });
 * const notice = connection && (
 *   <InstitutionActionMessage connection={connection} handlers={{ confirmInstitutionAction: () => {} }} />
 * );
 */
export const InstitutionActionMessage = guarded(PlainInstitutionActionMessage);

/** The message, cleaned when it was parsed. Anything that is not a text was not parsed, and is no message. */
function readText({ institutionMessage: message }: Connection): string | null {
  return typeof message?.text === 'string' ? message.text : null;
}

/** The bank's words, said to be the bank's. */
function Quote({ text, connection }: { readonly text: string; readonly connection: Connection }): ReactNode {
  const words = useWords('institutionMessage', institutionMessage);
  const [open, setOpen] = useState(false);
  const id = useId();
  const short = clamp(text);
  const lang = connection.institutionMessage?.lang;
  return (
    <figure className="mc-quote">
      <figcaption className="mc-quote-from">
        <Sentence template={words.attribution} institution={connection.institutionName} />
      </figcaption>
      <blockquote
        className="mc-quote-text"
        id={id}
        dir="auto"
        lang={typeof lang === 'string' ? lang : undefined}
      >
        {open ? text : short}
      </blockquote>
      {short === text ? null : (
        <Button variant="quiet" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
          <span>{open ? words.less : words.more}</span>
        </Button>
      )}
    </figure>
  );
}

function clamp(text: string): string {
  const lines = text.split('\n').slice(0, CLAMP_LINES).join('\n');
  const short = Array.from(lines).slice(0, CLAMP).join('');
  // Back to the end of a word, unless the language writes without spaces.
  return short === text ? text : `${short.replace(/\s+\S{0,40}$/u, '')}…`;
}
