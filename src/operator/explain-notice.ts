import { isListed } from '../domain/index.js';
import { needsCustomer } from '../domain/policy.js';
import type { Explained, Situation } from './explanation.js';
import { whatWouldHelp } from './what-would-help.js';
import { atText } from './times.js';

const RESOLVED = ' The host’s resolver decided so.';

/** Whether anything is asked of the customer, or every reason why not. */
export function explainPrompt(situation: Situation): Explained {
  const { policy, table } = situation;
  const reasons = [
    isListed(situation.connection, policy) ? null : 'A default list leaves the connection out.',
    needsCustomer(policy)
      ? null
      : `${
          policy.urgency === 'optional'
            ? 'Something is offered, but nothing is needed (urgency optional).'
            : `Nothing is asked of the customer (urgency none): ${whatWouldHelp(policy.notice)}.`
        }${policy.urgency === table.urgency ? '' : RESOLVED}`,
    policy.notice === null ? explainNotice(situation).sentence : null,
    situation.snoozedUntil === null ? null : putOff(situation.snoozedUntil),
  ].filter((reason) => reason !== null);
  return reasons.length > 0
    ? { isSo: false, sentence: `No prompt. ${reasons.join(' ')}` }
    : {
        isSo: true,
        sentence: `Prompted: urgency ${policy.urgency}, with the notice ${policy.notice}, counted, and at the top of a dashboard.`,
      };
}

/** Which notice is shown, or why none is. */
export function explainNotice({ policy, table, snoozedUntil, isDocumented }: Situation): Explained {
  const { notice } = policy;
  if (notice === null)
    return {
      isSo: false,
      sentence:
        table.notice !== null
          ? 'No notice: the host’s resolver took it away.'
          : isDocumented
            ? 'No notice: this row of the table has none, as its badge says everything.'
            : 'No notice: Meld does not document this pair, so the customer sees a calm badge and no more.',
    };
  if (snoozedUntil !== null) return { isSo: false, sentence: putOff(snoozedUntil) };
  const change = notice === table.notice ? '' : RESOLVED;
  const lasting = policy.lasting ? ' Its words are those for a state that has lasted, where it has any.' : '';
  return { isSo: true, sentence: `The notice ${notice} is shown.${lasting}${change}` };
}

/** Whether a default list shows the connection, or why it is left out. */
export function explainList({ connection, policy, table }: Situation): Explained {
  const change = policy.listed === table.listed ? '' : RESOLVED;
  if (isListed(connection, policy))
    return { isSo: true, sentence: `In a default list, in the group ${policy.group}.${change}` };
  return {
    isSo: false,
    sentence:
      policy.listed === 'withInstitution'
        ? `Left out of a default list: an attempt for which no institution has been chosen yet.${change}`
        : `Left out of a default list: abandoned attempts and ended connections are shown on request (include="all").${change}`,
  };
}

/** Whether the number in the navigation counts it, or why not. */
export function explainCount(situation: Situation): Explained {
  const { connection, policy, snoozedUntil } = situation;
  if (!isListed(connection, policy))
    return { isSo: false, sentence: 'Not counted: what a default list leaves out counts nowhere.' };
  if (!needsCustomer(policy))
    return {
      isSo: false,
      sentence: `Not counted as needing the customer: its urgency is ${policy.urgency}.`,
    };
  const late = snoozedUntil === null ? '' : ' Putting the notice off does not change the number.';
  return {
    isSo: true,
    sentence: `Counted as needing the customer: its urgency is ${policy.urgency}.${late}`,
  };
}

function putOff(until: string): string {
  return `The customer has put the notice off until ${atText(until)}, or until the state changes; a quiet row with the same buttons stands in its place.`;
}
