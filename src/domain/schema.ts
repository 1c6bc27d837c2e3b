import * as v from 'valibot';
import type { ConnectionAccount, InstitutionMessage } from './connection.js';
import { readHttpsUrl, readInstitutionMessage } from './institution.js';
import { cleanLine } from './text.js';
import { parseTime } from './time.js';

// How one row of the payload is read, field by field. Meld marks nothing as required, so every field but the id may be
// missing; a field of the wrong type fails alone and is ignored by the caller. Unknown fields are dropped, and with them
// `serviceProviderDetails`, which can hold credentials.

const NAME_MAX = 200;
const ITEMS_MAX = 200;

const id = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(512));
const optional = <const T extends v.GenericSchema>(schema: T) => v.nullish(schema, null);
const time = optional(
  v.pipe(
    v.string(),
    v.transform((text) => parseTime(text)),
    v.string(),
  ),
);
const line = optional(
  v.pipe(
    v.string(),
    v.transform((text) => cleanLine(text, NAME_MAX)),
  ),
);
const list = <const T extends v.GenericSchema>(item: T) =>
  v.nullish(
    v.pipe(
      v.array(v.unknown()),
      v.transform((items) => items.slice(0, ITEMS_MAX)),
      v.array(item),
    ),
    [],
  );

const message = v.pipe(
  v.union([
    v.pipe(
      v.string(),
      v.transform((text) => ({ text, lang: null, receivedAt: null })),
    ),
    v.object({ text: v.string(), lang: v.nullish(v.string(), null), receivedAt: time }),
  ]),
  v.transform(({ text, lang, receivedAt }): InstitutionMessage | null => {
    const readable = readInstitutionMessage(text);
    return readable === null ? null : { text: readable, lang: readLanguage(lang), receivedAt };
  }),
);

const account = v.pipe(
  v.object({ name: v.string(), mask: v.nullish(v.string(), null) }),
  v.transform(({ name, mask }): ConnectionAccount => ({
    name: cleanLine(name, NAME_MAX) ?? '',
    mask: mask === null ? null : (/[\p{L}\p{N}]{1,8}$/u.exec(mask.trim())?.[0] ?? null),
  })),
);

/** One row. Output: cleaned fields; status and reason still as text, for {@link readState} to narrow. */
export const rowSchema = v.object({
  id,
  status: optional(v.string()),
  statusReason: optional(v.string()),
  institutionId: optional(id),
  institutionName: line,
  institutionUrl: optional(
    v.pipe(
      v.string(),
      v.transform((text) => readHttpsUrl(text)),
      v.string(),
    ),
  ),
  institutionMessage: optional(message),
  products: list(v.pipe(v.string(), v.maxLength(100))),
  createdAt: time,
  successfullyAggregatedAt: time,
  statusChangedAt: time,
  accessExpiresAt: time,
  nextRefreshAllowedAt: time,
  refreshAttempts: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0),
  aggregation: optional(v.object({ startedAt: time, accountsAt: time, transactionsAt: time })),
  accounts: list(account),
  duplicateConnectionIds: list(id),
  activeDuplicateConnectionId: optional(id),
});

/** A language tag the platform understands, or `null`: it goes into an attribute and into `Intl`. */
function readLanguage(lang: string | null): string | null {
  try {
    return lang === null ? null : (Intl.getCanonicalLocales(lang)[0] ?? null);
  } catch {
    return null;
  }
}
