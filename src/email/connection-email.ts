import { adviceFor, guardResolver, isListed } from '../domain/index.js';
import type { Connection, PolicyResolver } from '../domain/index.js';
import { readHttpsUrl } from '../domain/institution.js';
import { needsCustomer } from '../domain/policy.js';
import { cleanLine } from '../domain/text.js';
import { formatDate } from '../messages/dates.js';
import { alerts } from '../messages/en/blocks.js';
import { card } from '../messages/en/card.js';
import { readTimeZone } from '../messages/locale.js';
import { noticeText, sectionOf } from '../messages/notice-text.js';
import type { NoticeText } from '../messages/notice-text.js';
import { plainSentence } from '../messages/sentence.js';
import type { Said } from '../messages/sentence.js';
import type { Language, MessageOverrides } from '../messages/index.js';
import { escapeHtml, sentenceHtml, withoutLinks } from './markup.js';
import { inDirection, readingOf } from './reading.js';

/** What {@link connectionEmail} takes. All but `url` and `now` are what the provider takes too: give both the same. */
export interface ConnectionEmailOptions {
  /** The page of yours on which the customer can do what the mail asks. `https:`; the only link of the mail. */
  readonly url: string;
  /** When the mail is written: advice changes as a state lasts. */
  readonly now: Date;
  /** The customer’s own tag; `loadLanguage` returns it with the `languages`. English by default. */
  readonly locale?: string | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly messages?: MessageOverrides | undefined;
  readonly resolve?: PolicyResolver | undefined;
  /** The zone of dates; UTC by default, as a server’s own zone is not the customer’s. */
  readonly timeZone?: string | undefined;
}

/** One mail. `html` is one element, for a frame of your own or as it is. */
export interface ConnectionEmail {
  /** One line, without control characters. A direction mark comes first where a bank’s name would turn it round. */
  readonly subject: string;
  /** The part for those who read plain text. */
  readonly text: string;
  readonly html: string;
}

const NAME_MAX = 200;

/**
 * What to write to a customer about one connection, in the words of its notice: title, text, the bank’s own message as a quote,
 * and one link, to your page. `null` when the customer is not needed, by the same advice as on the page; so send it once per
 * episode, such as when `statusChangedAt` is new, and ask again just before it goes out. Contains no code, no id, no image and
 * nothing that tracks. Throws when `url` is no `https:` address.
 *
 * @example
 * async function remind(connection: Connection, spoken: string, send: (mail: ConnectionEmail) => Promise<void>) {
 *   const reading = await loadLanguage(spoken);
 *   const mail = connectionEmail(connection, { ...reading, url: 'https://ledgerly.example/banks', now: new Date() });
 *   if (mail) await send(mail);
 * }
 */
export function connectionEmail(
  connection: Connection,
  { url, now, locale, languages = [], messages, resolve = adviceFor, timeZone }: ConnectionEmailOptions,
): ConnectionEmail | null {
  const href = readHttpsUrl(url);
  if (href === null) throw new TypeError(NO_URL);
  const policy = guardResolver(resolve)(connection, { now });
  const reading = readingOf(languages, locale, messages);
  const zone = readTimeZone(timeZone) ?? 'UTC';
  const said =
    needsCustomer(policy) && isListed(connection, policy)
      ? noticeText(connection, policy, reading, {
          now,
          date: (iso) => formatDate(iso, reading.locale, zone),
          relative: () => null, // “in 5 days” is wrong by the time it is read
        })
      : null;
  if (said === null) return null;

  const { institutionName } = connection;
  const name = typeof institutionName === 'string' ? cleanLine(institutionName, NAME_MAX) : null;
  const unnamed = sectionOf('card', card, reading);
  const [first] = policy.actions;
  const action = first === undefined ? sectionOf('alerts', alerts, reading).review : said.verb(first);
  const plain = (sentence: Said) =>
    inDirection(plainSentence(sentence, name && withoutLinks(name), unnamed), reading.dir);
  const html = (sentence: Said) => sentenceHtml(sentence, name, unnamed);
  return {
    subject: inDirection(oneLine(plainSentence(said.title, name, unnamed)), reading.dir),
    text: textOf(said, plain, `${inDirection(`${action}:`, reading.dir)}\n${href}`),
    html: htmlOf(said, html, {
      root: `lang="${escapeHtml(reading.lang)}" dir="${reading.dir}"`,
      link: `<a href="${escapeHtml(href)}">${escapeHtml(action)}</a>`,
    }),
  };
}

const NO_URL =
  '[meld-connections] connectionEmail was given a `url` that is no https address. There is no mail, as it would lead nowhere. Pass the full address of the page with the customer’s banks. (MC490)';

/** What a header can hold, whatever a host’s own words are. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function textOf(said: NoticeText, plain: (said: Said) => string, link: string): string {
  const { title, body, quote, details } = said;
  const quoted = quote && withoutLinks(quote.text).replace(/^/gm, '> ');
  return [
    plain(title),
    ...(body ? [plain(body)] : []),
    ...(quote ? [`${plain(quote.from)}:\n${quoted}`] : []),
    ...details.map(plain),
    link,
  ].join('\n\n');
}

function htmlOf(
  said: NoticeText,
  html: (said: Said) => string,
  { root, link }: { readonly root: string; readonly link: string },
): string {
  const { title, body, quote, details } = said;
  return [
    `<div ${root}>`,
    `<h1>${html(title)}</h1>`,
    ...(body ? [`<p>${html(body)}</p>`] : []),
    ...(quote ? [`<p>${html(quote.from)}</p>`, quoteHtml(quote)] : []),
    ...details.map((detail) => `<p>${html(detail)}</p>`),
    `<p>${link}</p>`,
    '</div>',
  ].join('\n');
}

function quoteHtml({ text, lang }: NonNullable<NoticeText['quote']>): string {
  const attributes = lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;
  const lines = escapeHtml(withoutLinks(text)).replace(/\n/g, '<br>');
  return `<blockquote dir="auto"${attributes}>${lines}</blockquote>`;
}
