import type { Capabilities } from '../data/index.js';
import { adviceFor, guardResolver } from '../domain/index.js';
import type { Connection, ConnectionAction, ConnectionPolicy, PolicyResolver } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import { explainActions } from './explain-actions.js';
import { explainEscalation } from './explain-escalation.js';
import { explainCount, explainList, explainNotice, explainPrompt } from './explain-notice.js';
import { explainResolver } from './explain-resolver.js';
import { handlingFor } from './handling.js';
import { validNow } from './times.js';

/** What {@link explainConnection} may know beside the connection. The more it knows, the more exact it is. */
export interface ExplainOptions {
  readonly now?: Date | undefined;
  /** The resolver that the customer's page has; the table by default. */
  readonly resolve?: PolicyResolver | undefined;
  /** What the customer's fetcher can do. What is not said is taken as there. */
  readonly capabilities?: Partial<Capabilities> | undefined;
  /** ISO time until which this customer has put the notice off, where the host knows. */
  readonly snoozedUntil?: string | null | undefined;
}

/** One question about what the customer sees, answered in a sentence for the host's staff. */
export interface Explained {
  readonly isSo: boolean;
  readonly sentence: string;
}

/** Where a button is: in the notice, behind “Manage” (as `ConnectionManager` has it), or not at all. */
export interface ExplainedAction {
  readonly place: 'notice' | 'manage' | 'nowhere';
  readonly sentence: string;
}

/** What the host's resolver has changed. */
export interface ExplainedResolver {
  /** It threw, or answered with no policy: the table decided. */
  readonly isFaulty: boolean;
  readonly changed: readonly (keyof ConnectionPolicy)[];
  readonly sentence: string;
}

/** Why a customer sees what they see. Made by {@link explainConnection}. */
export interface ConnectionExplanation {
  /** What counts: the table's row, after its escalation and the host's resolver. */
  readonly policy: ConnectionPolicy;
  /** Whether something is asked of the customer: listed, counted, and at the top of a dashboard. */
  readonly prompt: Explained;
  readonly notice: Explained;
  readonly actions: Readonly<Record<ConnectionAction, ExplainedAction>>;
  /** Whether a default list shows the connection. */
  readonly list: Explained;
  /** Whether the number in the navigation counts it. */
  readonly count: Explained;
  readonly escalation: Explained;
  readonly resolver: ExplainedResolver;
}

/** What all the questions are answered from. */
export interface Situation {
  readonly connection: Connection;
  readonly now: Date | undefined;
  readonly isDocumented: boolean;
  /** After the escalation, before the host's resolver. */
  readonly table: ConnectionPolicy;
  readonly policy: ConnectionPolicy;
  readonly capabilities: Partial<Capabilities>;
  /** ISO; `null` where nothing is put off, or not any more. */
  readonly snoozedUntil: string | null;
}

/**
 * Why a customer does, or does not, see a prompt, a notice, a button: each as a sentence for the host's own staff. Pure. Says what
 * the kit's components draw; what the host draws by itself it cannot know.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'DEGRADED', statusReason: 'INSTITUTION_CURRENTLY_UNAVAILABLE' });
 * const why = connection && explainConnection(connection, { now: new Date() }).actions.reconnect.sentence;
 * // Not shown. Meld allows it, but it is not advised: the institution is down, and …
 */
export function explainConnection(
  connection: Connection,
  options: ExplainOptions = {},
): ConnectionExplanation {
  const now = validNow(options.now);
  let isFaulty = false;
  const decide = guardResolver(options.resolve ?? adviceFor, () => {
    isFaulty = true;
  });
  const table = adviceFor(connection, { now });
  const policy = decide(connection, { now });
  const situation: Situation = {
    connection,
    now,
    isDocumented: handlingFor(connection).documented,
    table,
    policy,
    capabilities: options.capabilities ?? {},
    snoozedUntil: stillAhead(options.snoozedUntil, now),
  };
  return {
    policy,
    prompt: explainPrompt(situation),
    notice: explainNotice(situation),
    actions: explainActions(situation),
    list: explainList(situation),
    count: explainCount(situation),
    escalation: explainEscalation(situation),
    resolver: explainResolver(situation, isFaulty),
  };
}

/** Without a clock it holds, as on the customer's page. */
function stillAhead(until: string | null | undefined, now: Date | undefined): string | null {
  const time = parseTime(until);
  return time !== null && now !== undefined && Date.parse(time) <= now.getTime() ? null : time;
}
