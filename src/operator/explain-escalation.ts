import { policyFor } from '../domain/index.js';
import type { Connection, Escalation } from '../domain/index.js';
import { elapsedMs } from '../domain/time.js';
import type { Explained, Situation } from './explanation.js';
import { atText, lengthText } from './times.js';

/** Whether the state has lasted so long that its row changes, or when it will have. */
export function explainEscalation({ connection, now, table }: Situation): Explained {
  const { escalation } = policyFor(connection);
  if (escalation === null)
    return { isSo: false, sentence: 'This row has no escalation: nothing changes however long it lasts.' };
  const columns = Object.keys(escalation.change).join(', ');
  const where = standing(escalation, connection, now);
  return table.lasting
    ? { isSo: true, sentence: `Reached: ${where}. It changed ${columns}.` }
    : { isSo: false, sentence: `Not reached: ${where}. It would change ${columns}.` };
}

function standing(
  { afterMs, afterAttempts }: Escalation,
  { refreshAttempts, statusChangedAt }: Connection,
  now: Date | undefined,
): string {
  const told: string[] = [];
  if (afterAttempts !== undefined)
    told.push(`${refreshAttempts} of ${afterAttempts} refreshes without success`);
  if (afterMs === undefined) return told.join(', ');
  const limit = lengthText(afterMs);
  if (statusChangedAt === null)
    told.push(`it takes ${limit}, and the record does not say since when the state lasts`);
  else {
    const lasted = elapsedMs(statusChangedAt, now);
    const due = atText(new Date(Date.parse(statusChangedAt) + afterMs));
    told.push(
      lasted === null
        ? `it takes ${limit}, until ${due}, and there is no clock here`
        : lasted < 0
          ? `it takes ${limit}, until ${due}, and the state began ahead of this clock`
          : `it has lasted ${lengthText(lasted)} of ${limit}, which ${lasted >= afterMs ? 'were' : 'are'} over at ${due}`,
    );
  }
  return told.join(', ');
}
