import type { Connection, ConnectionAction, ConnectionPolicy, NoticeKind } from '../domain/index.js';
import { readInstitutionMessage } from '../domain/institution.js';
import { parseTime } from '../domain/time.js';
import { actions } from './en/actions.js';
import { institutionMessage, notice } from './en/notice.js';
import { notices } from './en/notices.js';
import type { Language } from './language.js';
import { noticeWords, sectionWords } from './merge.js';
import type { Section } from './merge.js';
import type { Said } from './sentence.js';
import type { MessageOverrides, Template, Words } from './words.js';

/** The words there are: a language’s, or the built-in English, and the host’s own over them. */
export interface Vocabulary {
  readonly language: Language | undefined;
  readonly messages: MessageOverrides | undefined;
}

/** How times are said. `relative` is `null` without a clock, and in whatever is read later than it is written. */
export interface Calendar {
  readonly now: Date | undefined;
  readonly date: (iso: string) => string;
  readonly relative: (iso: string) => string | null;
}

/** What a notice says about one connection, sentence by sentence, for whoever draws it without our components. */
export interface NoticeText {
  readonly title: Said;
  /** `null` where the bank’s own message stands in its place. */
  readonly body: Said | null;
  readonly quote: { readonly from: Said; readonly text: string; readonly lang: string | undefined } | null;
  readonly details: readonly Said[];
  /** The word on the button of an action. */
  readonly verb: (action: ConnectionAction) => Template;
}

/** One section of the words. The caller names the built-in one, so that a bundle carries only those in use. */
export function sectionOf<S extends Section>(
  section: S,
  builtIn: Words[S],
  { language, messages }: Vocabulary,
): Words[S] {
  return sectionWords(section, language ? language.words[section] : builtIn, messages);
}

/** The same sentences as in the notice that `ConnectionNotice` draws, or `null` where it draws none. */
export function noticeText(
  connection: Connection,
  policy: ConnectionPolicy,
  vocabulary: Vocabulary,
  calendar: Calendar,
): NoticeText | null {
  if (policy.notice === null) return null;
  const builtIn = vocabulary.language ? vocabulary.language.words.notices : notices;
  const words = noticeWords(policy.notice, connection, builtIn, vocabulary.messages);
  const usual = sectionOf('actions', actions, vocabulary);
  const quote = quoteOf(connection, policy.notice, vocabulary);
  const body = { template: (policy.lasting && words.lastingBody) || words.body };
  return {
    title: { template: words.title },
    body: quote ? null : body,
    quote,
    details: [
      DETAILS[policy.notice]?.(connection, policy, sectionOf('notice', notice, vocabulary), calendar),
      quote && policy.actions.includes('confirmInstitutionAction')
        ? { template: sectionOf('institutionMessage', institutionMessage, vocabulary).thenConfirm }
        : null,
    ].filter((said) => said != null),
    verb: (action) => words.actions?.[action] ?? usual[action],
  };
}

type Detail = (
  connection: Connection,
  policy: ConnectionPolicy,
  words: Words['notice'],
  calendar: Calendar,
) => Said | null;

const accessEnds: Detail = ({ accessExpiresAt }, _, words, { now, date, relative }) => {
  const ends = parseTime(accessExpiresAt);
  if (ends === null) return null;
  if (now && Date.parse(ends) <= now.getTime()) return { template: words.accessEndsNow };
  const when = relative(ends);
  return when
    ? { template: words.accessEndsIn, values: { when } }
    : { template: words.accessEndsOn, values: { date: date(ends) } };
};

const nextUpdate: Detail = ({ nextRefreshAllowedAt }, { refreshAccepted }, words, { now, relative }) => {
  const next = refreshAccepted ? parseTime(nextRefreshAllowedAt) : null;
  const when = next && now && Date.parse(next) > now.getTime() ? relative(next) : null;
  return when ? { template: words.nextUpdateIn, values: { when } } : null;
};

const DETAILS: { readonly [kind in NoticeKind]?: Detail } = {
  accessExpiring: accessEnds,
  institutionOutage: nextUpdate,
  providerOutage: nextUpdate,
  institutionRepair: nextUpdate,
};

/** The kinds that forward what the bank says. */
const QUOTING: readonly NoticeKind[] = ['institutionAction'];

/** Read once more: a host may hand over a connection that it did not parse. */
function quoteOf(
  { institutionMessage: message }: Connection,
  kind: NoticeKind,
  vocabulary: Vocabulary,
): NoticeText['quote'] {
  const text = QUOTING.includes(kind) ? readInstitutionMessage(message?.text) : null;
  if (text === null) return null;
  const { attribution } = sectionOf('institutionMessage', institutionMessage, vocabulary);
  const lang = message?.lang;
  return { from: { template: attribution }, text, lang: typeof lang === 'string' ? lang : undefined };
}
