import { cleanParagraphs } from './text.js';

const MESSAGE_MAX = 2000;

// What a developer would recognise and a customer should never meet: bare codes, JSON, markup, a lone address.
const LOOKS_LIKE_CODE = [
  /^(?:\{|<|\[\s*[[{"\]])/u, // JSON or markup from the first character
  /<\/?[a-z][^>]*>/iu, // markup anywhere
  /^[A-Z0-9]+(?:[.:-][A-Z0-9]+)+\W*$/u, // ERR-103, AUTH.2
  /^[a-z0-9]+(?:_[a-z0-9]+)+\W*$/u, // item_login_required
  /^[A-Z]+ ?\d[A-Z\d]*\W*$/u, // ERR103
  /^[A-Za-z]*[a-z][A-Z]\w*\W*$/u, // ItemLoginRequired
  // 500, Error code: 103, hexadecimal, UUIDs. No part can match what the next one can: a long row of dashes took seconds.
  /^(?=\D*\d)\W*(?:(?:error|status|code|http)\b\W*)*(?:0x)?[0-9A-F]+(?:-[0-9A-F]+)*\W*$/iu,
  /^(?:null|undefined|none|n\/a|nan|true|false|unknown|error|ok|\[object \w+\])\W*$/iu,
  /^\w+:\/\/\S+$/u,
];
const CODE_IN_TEXT = /\s*[([]?\b[A-Z0-9]+(?:_[A-Z0-9]+)+\b[)\]]?:?/gu;

/**
 * The bank's message as it may be shown, or `null` when there is nothing worth showing: empty, only a code, JSON or markup.
 * The text comes from a bank through two other companies, so it is plain text to us and nothing in it is followed.
 * Source: Meld asks integrators to forward this message for `INSTITUTION_ACTION_REQUIRED`.
 *
 * @example
 * readInstitutionMessage('Please accept the new terms in our app.'); // the same text
 * readInstitutionMessage('ITEM_LOGIN_REQUIRED'); // null
 */
export function readInstitutionMessage(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Cleaned first, so that a code cannot hide behind an invisible character; and again, for the spaces around it.
  const withCodes = cleanParagraphs(value, MESSAGE_MAX) ?? '';
  const text = cleanParagraphs(withCodes.replace(CODE_IN_TEXT, ''), MESSAGE_MAX);
  return text === null || LOOKS_LIKE_CODE.some((pattern) => pattern.test(text)) ? null : text;
}

/** The address when it is a plain `https:` link without credentials, else `null`. */
export function readHttpsUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !/^https:\/\//i.test(value)) return null;
  try {
    const url = new URL(value);
    return url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
