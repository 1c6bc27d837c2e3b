// What a server does when a connection’s state has changed: a mail, if the customer is needed, in the words of the banner.
import { parseConnection } from 'meld-connections/domain';
import type { ConnectionRecord } from 'meld-connections/domain';
import { connectionEmail } from 'meld-connections/email';
import type { ConnectionEmail } from 'meld-connections/email';
import { loadLanguage } from 'meld-connections/locales';

/** The customer as your database knows them, and how you send. */
interface Customer {
  readonly address: string;
  /** Such as `es-MX`. */
  readonly locale: string;
  readonly timeZone: string;
}
type Send = (mail: ConnectionEmail & { readonly to: string }) => Promise<void>;

export async function mailAbout(record: ConnectionRecord, customer: Customer, send: Send): Promise<boolean> {
  const connection = parseConnection(record);
  const mail =
    connection &&
    connectionEmail(connection, {
      ...(await loadLanguage(customer.locale)),
      timeZone: customer.timeZone,
      url: 'https://ledgerly.example/banks',
      now: new Date(),
    });
  if (mail) await send({ ...mail, to: customer.address });
  return mail !== null;
}
