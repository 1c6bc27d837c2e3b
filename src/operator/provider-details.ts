import { codeText, idText, maskedText, phraseText, timeText } from './shapes.js';

/** One value of the provider's error that may be shown. */
export interface ProviderFact {
  /** Where it was, such as `error.error_code`. Made of names that we know, and of numbers. */
  readonly path: string;
  readonly value: string;
  /** A text for people, with everything that is no plain word taken out. For the page only: it may name somebody. */
  readonly isText: boolean;
}

/** Something that was there and is not shown: where, and what sort of thing. Never its value. */
export interface WithheldValue {
  readonly path: string;
  readonly kind: string;
}

/** A provider's raw error, as far as it may be seen. Made by {@link readProviderDetails}. */
export interface ProviderDetails {
  readonly facts: readonly ProviderFact[];
  readonly withheld: readonly WithheldValue[];
  /** There was more than is read. */
  readonly isCutOff: boolean;
}

type Reader = (value: unknown) => string | null;

const KEYS_MAX = 400;
const DEPTH_MAX = 8;
const WITHHELD_MAX = 100;
const JSON_MAX = 200_000;

// The allow-list, by names without case, `_` and `-`. Sources: Meld, webhooks and error bodies; Plaid, MX and Finicity, error objects.
const CODES =
  'serviceprovider provider errorcode errortype errorsubtype errorreason errorname code type subtype reason category status statuscode httpstatus httpstatuscode statusreason connectionstatus aggregationstatus aggregationstatuscode memberstatus connectionstatusid severity retryable isretryable';
const IDS =
  'requestid errorid eventid traceid correlationid institutionid serviceproviderconnectionid itemid memberguid memberid providerinstitutionid institutionloginid';
const TIMES =
  'timestamp occurredat createdat updatedat failedat aggregatedat lastattempt lastattemptat lastsuccessat successfullyaggregatedat aggregationattemptdate aggregationsuccessdate';
const TEXTS = 'message errormessage displaymessage description errordescription detail title suggestedaction';
const BRANCHES = new Set(
  'error errors item details detail data response body cause innererror lasterror member connection status payload serviceproviderdetails results'.split(
    ' ',
  ),
);
const READERS = new Map<string, Reader>([
  ...CODES.split(' ').map((name) => [name, codeText] as const),
  ...IDS.split(' ').map((name) => [name, idText] as const),
  ...TIMES.split(' ').map((name) => [name, timeText] as const),
]);
const TEXT_NAMES = new Set(TEXTS.split(' '));

/**
 * What may be seen of a provider's raw error. By an allow-list: a value is shown when both its name and its shape are known; of
 * everything else only where it was. Never throws, never runs an accessor, and reads a few hundred values at most.
 */
export function readProviderDetails(details: unknown): ProviderDetails {
  const walk = new Walk();
  const given = typeof details === 'string' ? parsed(details) : details;
  if (typeof given === 'string') walk.text('text', given);
  else if (isBranch(given)) walk.branch('', given, 0);
  else if (given !== undefined && given !== null) walk.withhold('', given);
  return { facts: walk.facts, withheld: walk.withheld, isCutOff: walk.isCutOff };
}

class Walk {
  readonly facts: ProviderFact[] = [];
  readonly withheld: WithheldValue[] = [];
  isCutOff = false;
  private readonly seen = new Set<object>();
  private left = KEYS_MAX;

  branch(path: string, value: object, depth: number): void {
    if (this.seen.has(value) || depth > DEPTH_MAX) return this.withhold(path, value);
    this.seen.add(value);
    const names = namesOf(value);
    if (names === null) return this.withhold(path, value);
    for (const name of names) {
      if (this.left === 0) {
        this.isCutOff = true;
        return;
      }
      this.left -= 1;
      this.value(path, name, value, depth);
    }
  }

  text(path: string, value: string): void {
    const shown = maskedText(value);
    if (shown !== '') this.facts.push({ path, value: shown, isText: true });
  }

  withhold(path: string, value: unknown): void {
    if (this.withheld.length === WITHHELD_MAX) this.isCutOff = true;
    else this.withheld.push({ path: path || 'all of it', kind: kindOf(value) });
  }

  private value(path: string, name: string, parent: object, depth: number): void {
    const isItem = isList(parent);
    const place = isItem ? `${path}[${name}]` : path === '' ? shownName(name) : `${path}.${shownName(name)}`;
    const own = ownValue(parent, name);
    if (own === undefined) return this.withhold(place, UNREADABLE);
    const { value } = own;
    const known = plain(name);
    if (isBranch(value)) {
      if (isItem || BRANCHES.has(known)) this.branch(place, value, depth + 1);
      else this.withhold(place, value);
      return;
    }
    if (value === null || value === undefined) return;
    if (typeof value === 'string' && TEXT_NAMES.has(known)) return this.text(place, value);
    const read = isItem ? undefined : READERS.get(known);
    const shown = read?.(value) ?? null;
    const words = read === codeText ? phraseText(value) : null;
    if (shown !== null) this.facts.push({ path: place, value: shown, isText: false });
    else if (words !== null) this.text(place, words);
    else this.withhold(place, value);
  }
}

const UNREADABLE = Symbol('unreadable');

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isList(value: object): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false; // a proxy that was revoked
  }
}

function namesOf(value: object): readonly string[] | null {
  try {
    if (ArrayBuffer.isView(value)) return null; // a name for each byte
    if (Array.isArray(value))
      return Array.from({ length: Math.min(value.length, KEYS_MAX + 1) }, (_, index) => `${index}`);
    // Not keys(): an error's message is there without being listed.
    return Object.getOwnPropertyNames(value)
      .slice(0, KEYS_MAX + 1)
      .filter((name) => name !== 'stack');
  } catch {
    return null;
  }
}

/** Through the descriptor: an accessor would be somebody else's code. */
function ownValue(parent: object, name: string): { readonly value: unknown } | undefined {
  try {
    const descriptor = Object.getOwnPropertyDescriptor(parent, name);
    return descriptor && 'value' in descriptor ? { value: descriptor.value } : undefined;
  } catch {
    return undefined;
  }
}

const plain = (name: string): string => name.slice(0, 60).replace(/[_-]/g, '').toLowerCase();

/** A name may be a secret itself, or somebody's: only those that read as names of fields are repeated. */
function shownName(name: string): string {
  return name.length <= 40 && /^[A-Za-z]+(?:[_-][A-Za-z]+)*$/.test(name) ? name : '(unnamed)';
}

function kindOf(value: unknown): string {
  if (value === UNREADABLE) return 'cannot be read';
  if (typeof value === 'string') return `text, ${value.length} characters`;
  if (isBranch(value)) return isList(value) ? 'list' : 'object';
  return typeof value;
}

function parsed(text: string): unknown {
  if (text.length > JSON_MAX || !/^\s*[[{]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
}
