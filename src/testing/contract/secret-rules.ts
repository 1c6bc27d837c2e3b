import { readWidgetUrl } from '../../domain/index.js';
import { answerOf, readPages } from './asking.js';
import { Broken, NO_ROWS, Skipped } from './rule.js';
import type { ContractRule, ContractSurroundings } from './rule.js';

const TOKEN_NAME = /token|secret|passw|credential|api[-_]?key|authorization|cookie/i;
const TOKEN_TEXT =
  /\beyJ[\w-]{8,}\.[\w-]{8,}|^(?:bearer|basic) (?=\S*[\d=])\S{8,}$|\b(?:access|public|link|processor)-(?:sandbox|development|production)-|[?&]\w*(?:token|signature)=/i;
/** Opaque by nature, and read by nobody but the back end. */
const PLACES = new Set(['nextCursor', 'lastEventId', 'key']);

/** What must not reach a browser with a reading. Faults name the place, never what stands there. */
export const SECRET_RULES: readonly ContractRule[] = [
  rule(
    'reads-hide-provider',
    'keeps what Meld passes on of a provider out of readings',
    ({ name, value }) => name === 'serviceProviderDetails' && isThere(value),
    'It can hold the provider’s tokens, and every script of the page can read it',
    'Take `serviceProviderDetails` out on your server; `toConnectionRecord` does',
  ),
  rule(
    'reads-hide-tokens',
    'keeps tokens out of readings',
    ({ name, value }, { forbidden = [] }) =>
      (TOKEN_NAME.test(name) && isThere(value)) ||
      (typeof value === 'string' &&
        ((!PLACES.has(name) && TOKEN_TEXT.test(value)) ||
          forbidden.some((text) => text !== '' && value.includes(text)))),
    'Whoever has it can act in the customer’s name',
    'Send the fields of `ConnectionRecord` and no other',
  ),
  rule(
    'reads-hide-widgets',
    'keeps addresses of the connect widget out of readings',
    ({ name, value }, { widgetOrigins = [] }) =>
      (name === 'widgetUrl' && isThere(value)) || readWidgetUrl(value, widgetOrigins) !== null,
    'The address is a key to the connection, and a reading is kept in caches',
    'Ask Meld for a session when the customer presses, and answer with it then',
  ),
];

const isThere = (value: unknown) => value !== null && value !== undefined;

/** A field somewhere in an answer. */
interface Field {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
}

function rule(
  id: string,
  title: string,
  isSecret: (field: Field, around: ContractSurroundings) => boolean,
  soWhat: string,
  doThis: string,
): ContractRule {
  return {
    id,
    title,
    missing: () => null,
    async check(around) {
      const pages = await readPages(around);
      const id = pages[0]?.parsed.connections[0]?.id;
      const payloads = pages.map(({ payload }) => payload);
      for (const field of fieldsOf([...payloads, ...(await readingOf(around, id))], 'the answer'))
        if (isSecret(field, around))
          throw new Broken(`A reading has what no page may have, at ${field.path}`, soWhat, doThis);
      if (id === undefined) throw new Skipped(NO_ROWS);
    },
  };
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
