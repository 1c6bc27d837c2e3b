import { parseTime } from '../domain/time.js';

// What may be shown or sent on is known by its shape. A secret has another one: it mixes letters and digits without a pause, or
// has dots, slashes or an equals sign in it. What fits no shape stays where it is.

const ID = /^[A-Za-z0-9_-]{1,128}$/;
/** Prefixes that providers and identity servers put before what opens doors. */
const SECRET_ID =
  /^(?:access|public|processor|link|refresh|secret|bearer|session|sk|pk|key|ey[Jj])[-_A-Z0-9]/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A card, an account, an IBAN; in groups also a telephone, or what a state numbers its people by. */
const MONEYED_ID = /\d{12}|^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$|^(?=(?:\D*\d){9})\d+(?:[-_]+\d+)+$/;
/** Words in one case, humps, `ERR103`, or a short number; an OAuth code is none of these. */
const CODE_PIECE =
  '(?:[A-Z]{1,24}|[a-z]{1,24}|[A-Z]?[a-z]{2,20}(?:[A-Z][a-z]{2,20}){0,4}|[A-Z]{1,6}\\d{1,5}|\\d{1,6})';
const CODE = new RegExp(`^${CODE_PIECE}(?:[_.:-]${CODE_PIECE}){0,9}$`);
/** The same with pauses: a person's words read so too. */
const PHRASE = new RegExp(`^${CODE_PIECE}(?:[_.: -]${CODE_PIECE}){0,9}$`);
const CODE_MAX = 80;
const CODE_DIGITS_MAX = 6;

/** An id as a ticket needs it, or `null` where it does not look like one. */
export function idText(value: unknown): string | null {
  if (typeof value !== 'string' || !ID.test(value) || SECRET_ID.test(value)) return null;
  return UUID.test(value) || !MONEYED_ID.test(value) ? value : null;
}

/** A code or the name of a type, such as `ITEM_LOGIN_REQUIRED` or `400`. */
export function codeText(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'number' || typeof value === 'bigint' ? String(value).slice(0, 20) : value;
  return typeof text === 'string' ? shaped(text, CODE) : null;
}

/** A code or a few plain words, such as `internal error`: for the page only, as they may be about somebody. */
export function phraseText(value: unknown): string | null {
  return typeof value === 'string' ? shaped(value, PHRASE) : null;
}

function shaped(text: string, shape: RegExp): string | null {
  if (text.length > CODE_MAX || !shape.test(text)) return null;
  return text.replace(/\D/g, '').length > CODE_DIGITS_MAX ? null : text;
}

/** A time in ISO form, UTC. */
export function timeText(value: unknown): string | null {
  return parseTime(value);
}

const WITHHELD = '[withheld]';
const READ_MAX = 4000;
const TEXT_MAX = 600;
/** A word, a constant, or a number too short to be anybody's; with the punctuation around it. */
const WORD =
  /^["'“‘«([]*(?:\p{Lu}?[\p{Ll}\p{Lo}\p{M}]{1,20}|\p{Lu}{1,12}|[A-Z]{1,24}(?:_[A-Z]{1,24}){1,6}|\d{1,3})(?:[’'-]\p{Ll}{1,12})?["'”’»)\].,;:!?…]*$/u;
const ASKS_FOR_VALUE =
  /\b(?:pass(?:word|code|phrase)?|pwd|pin|otp|secret|token|key|authori[sz]ation|bearer|basic|cookie|session|credential|username|login|user|name|e-?mail|account|iban|phone|address|ssn)s?\b["'”’)\]]*\s*[:=]|\b(?:bearer|basic)\s/iu;

/**
 * What a person wrote, or a program for people: plain words stay, and everything else goes. Addresses, ids, numbers of accounts and
 * tokens are no plain words; what follows `password:` and the like goes too, words or not.
 */
export function maskedText(value: string): string {
  const lines = value.slice(0, READ_MAX).split(/[\n\r\u2028\u2029]+/u);
  const text = lines
    .map(maskedLine)
    .filter((line) => line !== '')
    .join('\n');
  const characters = Array.from(text);
  return characters.length > TEXT_MAX ? `${characters.slice(0, TEXT_MAX).join('')}…` : text;
}

function maskedLine(line: string): string {
  const asks = ASKS_FOR_VALUE.exec(line);
  const open = asks ? line.slice(0, asks.index + asks[0].length) : line;
  const pieces = open.split(/\s+/u).filter((piece) => piece !== '');
  // A number beside another may be part of a longer one: of a card, of a telephone.
  const isNumber = (piece = '') => /\d/.test(piece);
  const shown = pieces.map((piece, index) =>
    WORD.test(piece) && !(isNumber(piece) && (isNumber(pieces[index - 1]) || isNumber(pieces[index + 1])))
      ? piece
      : WITHHELD,
  );
  if (open !== line) shown.push(WITHHELD);
  return shown.filter((piece, index) => piece !== WITHHELD || shown[index - 1] !== WITHHELD).join(' ');
}
