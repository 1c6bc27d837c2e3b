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

export const idSchema = v.pipe(
  v.string(),
  v.transform((text) => text.trim()),
  v.check((text) => text !== '' && text.length <= 512),
);
const optional = <const T extends v.GenericSchema>(schema: T) => v.nullish(schema, null);
/** A text that a reader of ours understands; one that it refuses fails. */
const readBy = (read: (text: string) => string | null) =>
  optional(v.pipe(v.string(), v.transform(read), v.string()));
const time = readBy(parseTime);
/** A time inside something that is worth more than it: one that is wrong is left out, and the rest stays. */
const innerTime = v.fallback(time, null);
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

/** The bank's words: an object, or the bare text. */
export const messageSchema = v.pipe(
  v.unknown(),
  v.transform((value) => (typeof value === 'string' ? { text: value } : value)),
  v.object({ text: v.string(), lang: v.fallback(optional(v.string()), null), receivedAt: innerTime }),
  v.transform(({ text, lang, receivedAt }): InstitutionMessage | null => {
    const readable = readInstitutionMessage(text);
    return readable === null ? null : { text: readable, lang: readLanguage(lang), receivedAt };
  }),
);

const account = v.pipe(
  v.object({ name: v.string(), mask: optional(v.string()) }),
  v.transform(({ name, mask }): ConnectionAccount => ({
    name: cleanLine(name, NAME_MAX) ?? '',
    mask: mask === null ? null : (/[\p{L}\p{N}]{1,8}$/u.exec(mask.trim())?.[0] ?? null),
  })),
);

/** One row. Output: cleaned fields; status and reason still as text, for {@link readState} to narrow. */
export const rowSchema = v.object({
  id: idSchema,
  status: optional(v.string()),
  statusReason: optional(v.string()),
  institutionId: optional(idSchema),
  institutionName: line,
  institutionUrl: readBy(readHttpsUrl),
  institutionMessage: optional(messageSchema),
  products: list(
    v.pipe(
      v.string(),
      v.check((text) => text.length <= 100),
    ),
  ),
  createdAt: time,
  successfullyAggregatedAt: time,
  statusChangedAt: time,
  accessExpiresAt: time,
  nextRefreshAllowedAt: time,
  refreshAttempts: v.nullish(
    v.pipe(
      v.number(),
      v.check((count) => Number.isSafeInteger(count) && count >= 0),
    ),
    0,
  ),
  aggregation: optional(v.object({ startedAt: innerTime, accountsAt: innerTime, transactionsAt: innerTime })),
  accounts: list(account),
  duplicateConnectionIds: list(idSchema),
  activeDuplicateConnectionId: optional(idSchema),
});

/** A language tag the platform understands, or `null`: it goes into an attribute and into `Intl`. */
function readLanguage(lang: string | null): string | null {
  try {
    return Intl.getCanonicalLocales(lang ?? undefined)[0] ?? null;
  } catch {
    return null;
  }
}
