import { expect } from 'storybook/test';
import preview from '../.storybook/preview.js';
import { connectionEmail } from '../src/email/index.js';
import { ConnectionNotice } from '../src/index.js';
import type { Connection } from '../src/index.js';
import { needsCustomer } from '../src/domain/policy.js';
import { policyFor } from '../src/domain/index.js';
import { connectionIn, DOCUMENTED_ROWS, FIXTURE_NOW } from '../src/testing/index.js';
import { useUi } from '../src/ui/settings.js';
import { everyHandler } from './handlers.js';
import './email.css';

const meta = preview.meta({ title: 'E-mail' });

const URL = 'https://ledgerly.example/banks';
const needed = DOCUMENTED_ROWS.filter((row) => needsCustomer(policyFor(row)));

/** The banner, and beside it what your server would write: the same words, from the same table. Try another language above. */
export const BesideTheBanner = meta.story({
  render: () => (
    <div className="email-pairs">
      {needed.map((row) => (
        <Pair key={`${row.status}/${row.statusReason}`} connection={connectionIn(row)} />
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByTitle(/^E-mail/)).toHaveLength(needed.length);
  },
});

function Pair({ connection }: { readonly connection: Connection }) {
  const { locale, language } = useUi();
  const mail = connectionEmail(connection, {
    url: URL,
    now: FIXTURE_NOW,
    locale,
    languages: language ? [language] : [],
  });
  return (
    <div className="email-pair">
      <ConnectionNotice
        connection={connection}
        handlers={everyHandler()}
        now={FIXTURE_NOW}
        landmark={false}
      />
      {mail ? (
        <article className="email">
          <p className="email-subject">{mail.subject}</p>
          {/* As in a mail program: a page of its own, in which nothing runs. */}
          <iframe
            title={`E-mail: ${mail.subject}`}
            sandbox=""
            srcDoc={`<!doctype html><html lang="en"><title>E-mail</title><style>:root{font:15px/1.5 system-ui;color:#1a1a1a;background:#fff}h1{font-size:1.2em}</style><main>${mail.html}</main></html>`}
          />
          <pre dir="auto">{mail.text}</pre>
        </article>
      ) : null}
    </div>
  );
}
