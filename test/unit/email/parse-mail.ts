import { connectionEmail } from '../../../src/email/index.js';
import type { ConnectionEmail, ConnectionEmailOptions } from '../../../src/email/index.js';
import type { Connection } from '../../../src/domain/index.js';
import { FIXTURE_NOW } from '../../../src/testing/index.js';

export const PAGE = 'https://ledgerly.example/banks?from=mail&tab=1';

export function mailTo(
  connection: Connection,
  options: Partial<ConnectionEmailOptions> = {},
): ConnectionEmail | null {
  return connectionEmail(connection, { url: PAGE, now: FIXTURE_NOW, ...options });
}

/** The mail that has to be there, with its HTML as a mail program reads it: the body of a document. */
export function readMail(
  connection: Connection,
  options: Partial<ConnectionEmailOptions> = {},
): ConnectionEmail & { readonly body: HTMLElement } {
  const mail = mailTo(connection, options);
  if (mail === null) throw new Error('There is no mail.');
  return { ...mail, body: new DOMParser().parseFromString(mail.html, 'text/html').body };
}

/** Text as a reader sees it: on one line, without what cuts addresses and what gives a line its direction. */
export function asRead(text: string | null | undefined): string {
  return (text ?? '')
    .replaceAll(/[\u200E\u200F\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The names of all elements, in their order. */
export function elementsIn(body: HTMLElement): readonly string[] {
  return [...body.querySelectorAll('*')].map(({ localName }) => localName);
}
