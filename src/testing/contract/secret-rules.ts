import { readWidgetUrl } from '../../domain/index.js';
import { answerOf, readPages } from './asking.js';
import { Broken, NO_ROWS, Skipped } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';

const TOKEN_NAME = /token|secret|passw|credential|api[-_]?key|authorization|cookie/i;
const TOKEN_TEXT =
  /\beyJ[\w-]{8,}\.[\w-]{8,}|^(?:bearer|basic) (?=\S*[\d=])\S{8,}$|\b(?:access|public|link|processor)-(?:sandbox|development|production)-|[?&]\w*(?:token|signature)=/i;
/** Opaque by nature, and read by nobody but the back end. */
const PLACES = new Set(['nextCursor', 'lastEventId', 'key']);

/** What no page may have, and how to tell. */
interface Secret {
  readonly isSecret: (field: Field, around: ContractSurroundings) => boolean;
  readonly soWhat: string;
  readonly doThis: string;
}

/** A field somewhere in an answer. */
interface Field {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
}

const isThere = (value: unknown) => value !== null && value !== undefined;

const PROVIDER: Secret = {
  isSecret: ({ name, value }) => name === 'serviceProviderDetails' && isThere(value),
  soWhat: 'It can hold the provider’s tokens, and every script of the page can read it',
  doThis: 'Take `serviceProviderDetails` out on your server; `toConnectionRecord` does',
};
const TOKENS: Secret = {
  isSecret: ({ name, value }, { forbidden = [] }) =>
    (TOKEN_NAME.test(name) && isThere(value)) ||
    (typeof value === 'string' &&
      ((!PLACES.has(name) && TOKEN_TEXT.test(value)) ||
        forbidden.some((text) => text !== '' && value.includes(text)))),
  soWhat: 'Whoever has it can act in the customer’s name',
  doThis: 'Send the fields of `ConnectionRecord` and no other',
};
const WIDGETS: Secret = {
  isSecret: ({ name, value }, { widgetOrigins = [] }) =>
    (name === 'widgetUrl' && isThere(value)) || readWidgetUrl(value, widgetOrigins) !== null,
  soWhat: 'The address is a key to the connection, and a reading is kept in caches',
  doThis: 'Ask Meld for a session when the customer presses, and answer with it then',
};
const ON_THE_STREAM: readonly Secret[] = [
  PROVIDER,
  { ...TOKENS, doThis: 'Relay the state and nothing else; `toRelayedEvent` does' },
  WIDGETS,
];

/** What must not reach a browser with a reading. Faults name the place, never what stands there. */
export const SECRET_RULES: readonly ContractRule[] = [
  rule('reads-hide-provider', 'keeps what Meld passes on of a provider out of readings', PROVIDER),
  rule('reads-hide-tokens', 'keeps tokens out of readings', TOKENS),
  rule('reads-hide-widgets', 'keeps addresses of the connect widget out of readings', WIDGETS),
];

/** Sees that nothing of the kind comes with an event either. */
export function expectNoSecretOnStream(event: unknown, around: ContractSurroundings): void {
  for (const secret of ON_THE_STREAM)
    expectNo(secret, 'An event of the stream', fieldsOf(event, 'the event'), around);
}

function rule(id: string, title: string, secret: Secret): ContractRule {
  return {
    id,
    title,
    missing: () => null,
    async check(around) {
      const pages = await readPages(around);
      const first = pages[0]?.parsed.connections[0]?.id;
      const payloads = pages.map(({ payload }) => payload);
      const all = [...payloads, ...(await readingOf(around, first))];
      expectNo(secret, 'A reading', fieldsOf(all, 'the answer'), around);
      if (first === undefined) throw new Skipped(NO_ROWS);
    },
  };
}

function expectNo(
  { isSecret, soWhat, doThis }: Secret,
  where: string,
  fields: Iterable<Field>,
  around: ContractSurroundings,
): void {
  for (const field of fields)
    if (isSecret(field, around))
      throw new Broken(`${where} has what no page may have, at ${field.path}`, soWhat, doThis);
}

/** With the list, everything a page gets without a press. */
async function readingOf(around: ContractSurroundings, id: string | undefined): Promise<readonly unknown[]> {
  const { fetcher } = around;
  if (id === undefined || !fetcher.getConnection) return [];
  return [await answerOf(around, 'getConnection', async (signal) => fetcher.getConnection?.(id, { signal }))];
}

function* fieldsOf(value: unknown, path: string, seen = new Set<object>()): Generator<Field> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  for (const [name, each] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${name}]` : `${path}.${name}`;
    yield { name, path: place, value: each };
    yield* fieldsOf(each, place, seen);
  }
}
