import type {
  ConnectionAction,
  ConnectionGroup,
  ConnectionStatus,
  LabelId,
  NoticeKind,
  StatusReason,
} from '../domain/index.js';

/** A text with `{placeholders}`. Plain data, so that a translator can own the file. */
export type Template = string;

/** A text per plural category of `Intl.PluralRules`; `other` is always there. */
export type PluralTemplate = { readonly other: Template } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: Template;
};

/** A documented or undocumented pair as a key. `none` is the null reason. */
export type RowId = `${ConnectionStatus}/${StatusReason | 'none'}`;

/** What one notice says. `{institution}` is the bank's name. */
export interface NoticeWords {
  readonly title: Template;
  readonly body: Template;
  /** Replaces `body` once the state has lasted (its escalation). */
  readonly lastingBody?: Template;
  /** The verb by cause, where it differs from the action's usual word. */
  readonly actions?: Partial<Record<ConnectionAction, Template>>;
}

/** A notice's words, with those of single rows where the cause differs. */
export interface NoticeEntry extends NoticeWords {
  readonly rows?: Partial<Record<RowId, Partial<NoticeWords>>>;
}

/**
 * Every word a customer can read, by id. English is built in, section by section, so that a page with only badges carries
 * only the badges' words. Placeholders: `{institution}`, `{when}` (relative time), `{date}`, `{host}`, `{count}`.
 */
export interface Words {
  /** The word on a badge. */
  readonly labels: Readonly<Record<LabelId, Template>>;
  /** The word on a button. */
  readonly actions: Readonly<Record<ConnectionAction, Template>>;
  readonly notices: Readonly<Record<NoticeKind, NoticeEntry>>;
  /** What stands around the notices. */
  readonly notice: {
    readonly snooze: Template;
    readonly dismiss: Template;
    readonly accessEndsIn: Template;
    readonly accessEndsOn: Template;
    readonly accessEndsNow: Template;
    readonly nextUpdateIn: Template;
  };
  /** Around the bank's forwarded message. */
  readonly institutionMessage: {
    readonly attribution: Template;
    readonly goToInstitution: Template;
    readonly thenConfirm: Template;
    readonly more: Template;
    readonly less: Template;
  };
  readonly button: {
    readonly pending: Template;
    /** Follows the button's word for screen readers, so that ten buttons in a list differ. */
    readonly about: Template;
    /** Why a button cannot be pressed right now. */
    readonly cooldown: Template;
    readonly cooldownUntil: Template;
    readonly cooldownUntilDate: Template;
    readonly offline: Template;
    readonly notAllowed: Template;
  };
  readonly freshness: {
    readonly never: Template;
    readonly importing: Template;
    readonly updatedAgo: Template;
    readonly updatedOn: Template;
    readonly staleSince: Template;
  };
  readonly card: {
    readonly accounts: PluralTemplate;
    /** Instead of a name the bank did not give: inside a sentence, and at its start. */
    readonly unnamed: Template;
    readonly unnamedAtStart: Template;
  };
  readonly list: {
    readonly label: Template;
    readonly groups: Readonly<Record<ConnectionGroup, Template>>;
    readonly loading: Template;
    readonly slow: Template;
    readonly emptyTitle: Template;
    readonly emptyBody: Template;
    readonly connect: Template;
    readonly failedTitle: Template;
    readonly failedBody: Template;
    readonly offlineTitle: Template;
    readonly offlineBody: Template;
    readonly sessionTitle: Template;
    readonly sessionBody: Template;
    readonly retry: Template;
    /** Where the host's own filter leaves nothing. */
    readonly noMatch: Template;
    readonly incomplete: Template;
    readonly outdated: Template;
  };
}

/** The ids of the reasons why a button cannot be pressed. */
export type WhyId = Exclude<
  keyof Words['button'],
  'pending' | 'about' | 'cooldownUntil' | 'cooldownUntilDate'
>;

type DeepPartial<T> = T extends string ? T : { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined };

/**
 * A host's own words: any part of {@link Words}, the rest stays.
 *
 * @example
 * const messages: MessageOverrides = { notices: { reconnect: { title: 'Please sign in to {institution}' } } };
 */
export type MessageOverrides = DeepPartial<Words>;
