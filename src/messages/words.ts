import type {
  Actor,
  ConnectionAction,
  ConnectionGroup,
  ConnectionStatus,
  FailureId,
  LabelId,
  NoticeKind,
  Operation,
  OutcomeId,
  StatusReason,
  WidgetIntent,
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
 * only the badges' words. Placeholders: `{institution}`, `{when}` (relative time), `{date}`, `{host}`, `{count}`, `{position}`,
 * `{total}`, `{name}` and `{mask}` (of an account), `{state}` (of a bank, in a badge's word).
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
  /** What else a card can offer. */
  readonly cardMore: {
    /** In place of a notice that was put off. */
    readonly snoozedUntil: Template;
    readonly snoozedUntilDate: Template;
    readonly showAgain: Template;
    /** Opens what can be done with a bank that does not ask for anything. */
    readonly manage: Template;
  };
  /** What came of the customer's last press, in a line. */
  readonly outcomes: Readonly<Record<OutcomeId, Template>>;
  /** Why it could not be done, by what was asked for. */
  readonly failures: Readonly<Record<Operation, Readonly<Record<FailureId, Template>>>>;
  /** The dialog around the bank's own window. */
  readonly widget: {
    readonly titles: Readonly<Record<WidgetIntent, Template>>;
    /** The name of the frame, for screen readers. */
    readonly frame: Template;
    readonly opening: Template;
    readonly slow: Template;
    readonly silentTitle: Template;
    readonly silentBody: Template;
    /** The bank's window has reported an error of its own. */
    readonly trouble: Template;
    readonly failedTitle: Template;
    readonly windowTitle: Template;
    readonly windowBody: Template;
    readonly windowBlocked: Template;
    readonly openWindow: Template;
    readonly check: Template;
    readonly retry: Template;
    readonly startNew: Template;
    readonly close: Template;
  };
  /** The question before a connection is removed. */
  readonly removal: {
    readonly title: Template;
    readonly accountsGo: Template;
    readonly accountsUnknown: Template;
    readonly historyStays: Template;
    readonly mayNotComeBack: Template;
    readonly duplicateTitle: Template;
    readonly duplicateBody: Template;
    readonly keep: Template;
    readonly reconnect: Template;
    readonly confirm: Template;
    readonly confirmDuplicate: Template;
    readonly account: Template;
  };
  /** One bank connected more than once. */
  readonly duplicates: {
    readonly more: PluralTemplate;
    readonly review: Template;
    readonly title: Template;
    readonly body: Template;
    readonly mainBroken: Template;
    readonly isMain: Template;
    readonly keep: Template;
    readonly remove: Template;
    /** Follows a button's word for screen readers. */
    readonly nth: Template;
    readonly connectedOn: Template;
    readonly close: Template;
  };
  /** The walk through everything that needs the customer. */
  readonly fix: {
    readonly title: Template;
    readonly step: Template;
    readonly next: Template;
    readonly skip: Template;
    readonly solved: Template;
    readonly allDoneTitle: Template;
    readonly allDoneBody: Template;
    readonly leftTitle: Template;
    readonly leftBody: PluralTemplate;
    readonly close: Template;
  };
  /** For the top of a page. */
  readonly alerts: {
    readonly label: Template;
    readonly title: PluralTemplate;
    readonly review: Template;
  };
  /** Said to screen readers when something changes by itself. `{state}` is the badge's word. */
  readonly news: {
    readonly changed: Template;
    readonly several: PluralTemplate;
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
    readonly stalled: Template;
    readonly updatedAgo: Template;
    readonly updatedOn: Template;
    readonly staleSince: Template;
  };
  readonly card: {
    readonly accounts: PluralTemplate;
    /** One account by name, with its last digits. */
    readonly account: Template;
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
    readonly updatesPaused: Template;
    readonly check: Template;
  };
  /** Above a long list. */
  readonly finder: {
    readonly search: Template;
    /** How the list is walked through, for screen readers. */
    readonly hint: Template;
    /** What the badges say. */
    readonly state: Template;
    readonly anyState: Template;
    /** Whom a bank waits for. */
    readonly actor: Template;
    readonly anyActor: Template;
    readonly actors: Readonly<Record<Actor, Template>>;
    readonly order: Template;
    readonly orders: Readonly<Record<'urgency' | 'name' | 'updated', Template>>;
    /** A choice and how many banks it leaves. */
    readonly numbered: Template;
    /** How many banks are left of how many; its plural is that of `total`. */
    readonly found: PluralTemplate;
    readonly showAll: Template;
  };
}

/** The ids of the reasons why a button cannot be pressed. */
export type WhyId = Exclude<
  keyof Words['button'],
  'pending' | 'about' | 'cooldownUntil' | 'cooldownUntilDate'
>;

type DeepPartial<T> = T extends string ? T : { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined };

/**
 * A host's own words: any part of {@link Words}, the rest stays. With `institutions`, by Meld's `institutionId`, a notice says
 * something else about a single bank.
 *
 * @example
 * const messages: MessageOverrides = {
 *   notices: { reconnect: { title: 'Please sign in to {institution}' } },
 *   institutions: { 'bank-7': { notices: { reconnect: { body: 'Have your card reader at hand.' } } } },
 * };
 */
export type MessageOverrides = DeepPartial<Words> & {
  readonly institutions?:
    | Readonly<Record<string, Pick<DeepPartial<Words>, 'notices'> | undefined>>
    | undefined;
};
