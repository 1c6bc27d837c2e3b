/** Who is signed in, and what the server knows that the page needs. */
export interface Session {
  readonly customer: { readonly id: string; readonly name: string } | null;
  /** Where the widget may come from. In production Meld’s own origins, which the kit knows. */
  readonly widgetOrigins: readonly string[];
}

/** Asks the server who is signed in. */
export const readSession = (): Promise<Session> => ask('GET');

/** Signs in as one of the demo’s customers. */
export const signIn = (customer: string): Promise<Session> => ask('POST', { customer });

/** Ends the session. */
export const signOut = (): Promise<Session> => ask('DELETE');

async function ask(method: string, body?: object): Promise<Session> {
  const response = await fetch('/api/session', {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!response.ok) throw new Error('The session could not be read.');
  return response.json();
}
