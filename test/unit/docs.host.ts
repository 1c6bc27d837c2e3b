// What a sample on a page takes from the host around it. A sample that uses one of these names gets it imported from here.
import type { ReactNode } from 'react';
import type {
  Connection,
  ConnectionListData,
  ConnectionRecord,
  ConnectionsFetcher,
  ConnectionsFault,
  ConnectionsEvent,
} from '../../src/index.js';
import type { SqlClient } from '../../src/server/index.js';

/** `…` among the props of a provider: the two that it cannot do without. */
export declare const elided: { readonly fetcher: ConnectionsFetcher; readonly scope: string };

export declare const connection: Connection;
export declare const listProps: ConnectionListData;
export declare const record: ConnectionRecord;
export declare const customerId: string;
export declare const fetcher: ConnectionsFetcher;
export declare function openYourWidget(connection: Connection): void;
export declare function YourVirtualiser(props: {
  readonly rows: readonly Connection[];
  readonly draw: (connection: Connection) => ReactNode;
}): ReactNode;

/** From the host's vault. */
export declare const secrets: { readonly meldApiKey: string; readonly webhookSecret: string };
/** Who is signed in, as the host knows them. */
export declare function sessionOf(request: Request): Promise<{ readonly customerId: string } | null>;
/** The host's PostgreSQL, in the three functions that the kit asks for. */
export declare const sql: SqlClient;
export declare const storedWebhooks: readonly unknown[];
export declare const rawProviderError: unknown;

export declare function report(fault: ConnectionsFault): void;
export declare function track(event: ConnectionsEvent): void;
export declare function sendMail(mail: {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}): Promise<void>;
