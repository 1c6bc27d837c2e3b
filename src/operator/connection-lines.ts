import { policyFor } from '../domain/index.js';
import type { Connection, ConnectionPolicy } from '../domain/index.js';
import { parseTime } from '../domain/time.js';
import type { DiagnosticsLine } from './diagnostics-list.js';
import type { ConnectionExplanation } from './explanation.js';
import { atText } from './times.js';

const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');

/** What Meld's table allows, whatever a host's resolver makes of it; and who acts. */
export function policyLines(connection: Connection, policy: ConnectionPolicy): readonly DiagnosticsLine[] {
  const { canRefresh, canReconnect, refreshAccepted, terminal } = policyFor(connection);
  return [
    { name: 'canRefresh', value: 'Meld’s table lists a refresh', mark: yesNo(canRefresh) },
    {
      name: 'refreshAccepted',
      value:
        canRefresh && !refreshAccepted
          ? 'Meld’s refresh guide answers 409, whatever its table says'
          : 'a refresh is accepted, without a 409',
      mark: yesNo(refreshAccepted),
    },
    { name: 'canReconnect', value: 'Meld’s table lists a repair', mark: yesNo(canReconnect) },
    { name: 'terminal', value: 'over, so that nothing happens to it any more', mark: yesNo(terminal) },
    { name: 'Who acts', value: `${policy.actor} (urgency ${policy.urgency}, group ${policy.group})` },
  ];
}

/** What the customer sees, and why. */
export function explanationLines(explanation: ConnectionExplanation): readonly DiagnosticsLine[] {
  const { notice, list, count, escalation, resolver, actions } = explanation;
  return [
    { name: 'Notice', value: notice.sentence, mark: yesNo(notice.isSo) },
    { name: 'In the list', value: list.sentence, mark: yesNo(list.isSo) },
    { name: 'Counted', value: count.sentence, mark: yesNo(count.isSo) },
    ...Object.entries(actions).map(([action, { place, sentence }]) => ({
      name: action,
      value: sentence,
      mark: yesNo(place !== 'nowhere'),
    })),
    { name: 'Escalation', value: escalation.sentence, mark: yesNo(escalation.isSo) },
    {
      name: 'Resolver',
      value: resolver.sentence,
      mark: yesNo(resolver.isFaulty || resolver.changed.length > 0),
    },
  ];
}

/** When what happened, as far as the record says. */
export function timeLines(connection: Connection): readonly DiagnosticsLine[] {
  const { statusChangedAt, createdAt, successfullyAggregatedAt, nextRefreshAllowedAt, accessExpiresAt } =
    connection;
  const times = {
    'Status since': statusChangedAt,
    'Last successful aggregation': successfullyAggregatedAt,
    'Next refresh allowed': nextRefreshAllowedAt,
    'Access expires': accessExpiresAt,
    Created: createdAt,
  };
  return Object.entries(times).map(([name, time]) => {
    const known = parseTime(time);
    return { name, value: known === null ? 'not in the record' : atText(known) };
  });
}
