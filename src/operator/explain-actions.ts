import type { ConnectionAction, ConnectionPolicy, Operation } from '../domain/index.js';
import { OPERATION_OF } from '../domain/operation-of.js';
import type { ExplainedAction, Situation } from './explanation.js';
import { atText } from './times.js';
import { whatWouldHelp } from './what-would-help.js';

const METHODS = {
  repair: 'repairConnection',
  refresh: 'refreshConnection',
  start: 'startConnection',
  delete: 'deleteConnection',
} as const satisfies Record<Operation, string>;

/** Another name for a call that another action makes too: offered for one cause only. */
const ONLY_FOR: Partial<Record<ConnectionAction, string>> = {
  linkNewAccounts:
    'it is the call of reconnect, offered under this name only where Meld reports new accounts',
  confirmInstitutionAction:
    'it is a refresh, offered under this name only after a message of the institution’s',
  keepDuplicate: 'it is a refresh, offered under this name only for an inactive duplicate',
};

/** What `ConnectionManager` has behind “Manage” unless the host says otherwise. */
const MANAGED: readonly ConnectionAction[] = ['refresh', 'delete'];

/** For each button where it is, and why there, or why nowhere. */
export function explainActions(situation: Situation): Readonly<Record<ConnectionAction, ExplainedAction>> {
  const explain = (action: ConnectionAction): ExplainedAction =>
    situation.policy.actions.includes(action) ? advised(action, situation) : notAdvised(action, situation);
  return {
    reconnect: explain('reconnect'),
    linkNewAccounts: explain('linkNewAccounts'),
    refresh: explain('refresh'),
    confirmInstitutionAction: explain('confirmInstitutionAction'),
    keepDuplicate: explain('keepDuplicate'),
    delete: explain('delete'),
    startNewConnection: explain('startNewConnection'),
    connectAnotherInstitution: explain('connectAnotherInstitution'),
  };
}

function advised(action: ConnectionAction, situation: Situation): ExplainedAction {
  const { policy, table, snoozedUntil } = situation;
  const change = table.actions.includes(action) ? '' : ' The host’s resolver added it.';
  const nowhere = (why: string): ExplainedAction => ({
    place: 'nowhere',
    sentence: `Not shown. ${why}${change}`,
  });
  if (policy.notice === null)
    return nowhere('It is advised, but buttons stand in a notice, and there is none.');
  const missing = missingMethod(action, situation);
  if (missing !== null) return nowhere(`It is advised, but the host’s fetcher has no ${missing}.`);
  const where = snoozedUntil === null ? 'in the notice' : 'in the quiet row of the notice that was put off';
  const shown = policy.actions.filter((each) => missingMethod(each, situation) === null);
  const before = shown[shown.indexOf(action) - 1];
  const rank = before === undefined ? 'first' : `after ${before}`;
  return { place: 'notice', sentence: `Shown ${where}, ${rank}.${waits(action, situation)}${change}` };
}

function notAdvised(action: ConnectionAction, situation: Situation): ExplainedAction {
  const { policy, table } = situation;
  const refused = refusal(action, situation);
  const why = table.actions.includes(action)
    ? 'The host’s resolver took it out.'
    : (refused ??
      `${allowedBy(action, situation)}, but it is not advised: ${ONLY_FOR[action] ?? whatWouldHelp(policy.notice)}.`);
  const missing = missingMethod(action, situation);
  if (refused !== null || !MANAGED.includes(action))
    return { place: 'nowhere', sentence: `Not shown. ${why}` };
  return missing === null
    ? { place: 'manage', sentence: `Only behind “Manage”. ${why}${waits(action, situation)}` }
    : {
        place: 'nowhere',
        sentence: `Not shown. ${why} Not behind “Manage” either: the host’s fetcher has no ${missing}.`,
      };
}

type Refusal = 'over' | 'repair' | 'refresh' | 'conflict';

const REFUSED = {
  over: 'The connection is over; nothing can be done with it any more.',
  repair: 'Meld’s table does not allow a repair in this state.',
  refresh: 'Meld’s table does not allow a refresh in this state.',
  conflict: 'Meld’s table lists a refresh, but its refresh guide answers 409 in this state.',
} as const satisfies Record<Refusal, string>;

/** Why an action is not allowed and by whom, or `null` where it is. */
function refusal(action: ConnectionAction, { policy, table, isDocumented }: Situation): string | null {
  const refused = refusedIn(policy, action);
  if (refused === null) return null;
  if (refused !== refusedIn(table, action)) return 'The host’s resolver does not allow it in this state.';
  return isDocumented || refused === 'over'
    ? REFUSED[refused]
    : 'Meld does not document this pair, and not all the reasons that it documents for the status allow it.';
}

function refusedIn(policy: ConnectionPolicy, action: ConnectionAction): Refusal | null {
  const need = OPERATION_OF[action];
  if (need === 'start') return null;
  if (policy.terminal) return 'over';
  if (need === 'repair' && !policy.canReconnect) return 'repair';
  if (need !== 'refresh' || policy.refreshAccepted) return null;
  return policy.canRefresh ? 'conflict' : 'refresh';
}

function allowedBy(action: ConnectionAction, { table, isDocumented }: Situation): string {
  if (refusedIn(table, action) !== null) return 'The host’s resolver allows it';
  return isDocumented ? 'Meld allows it' : 'Nothing forbids it';
}

function missingMethod(action: ConnectionAction, { capabilities }: Situation): string | null {
  return capabilities[OPERATION_OF[action]] === false ? METHODS[OPERATION_OF[action]] : null;
}

/** Pressed too soon, a refresh would be refused: the button waits. */
function waits(action: ConnectionAction, { connection, now }: Situation): string {
  const until = connection.nextRefreshAllowedAt;
  const isBlocked =
    OPERATION_OF[action] === 'refresh' &&
    until !== null &&
    now !== undefined &&
    Date.parse(until) > now.getTime();
  return isBlocked
    ? ` It cannot be pressed before ${atText(until)}: the provider’s window (nextRefreshAllowedAt).`
    : '';
}
