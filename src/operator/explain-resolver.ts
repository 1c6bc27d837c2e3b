import { changedColumns } from '../domain/policy-changes.js';
import type { ExplainedResolver, Situation } from './explanation.js';

/** Which columns the host's resolver has changed, and to what. */
export function explainResolver({ table, policy }: Situation, isFaulty: boolean): ExplainedResolver {
  if (isFaulty)
    return {
      isFaulty,
      changed: [],
      sentence: 'The host’s resolver threw or returned no policy (MC301), so the table decided.',
    };
  const changed = changedColumns(table, policy);
  const cells = changed.map(
    (column) => `${column} from ${written(table[column])} to ${written(policy[column])}`,
  );
  return {
    isFaulty,
    changed,
    sentence:
      changed.length === 0
        ? 'No resolver of the host’s has changed the table.'
        : `The host’s resolver changed ${cells.join('; ')}.`,
  };
}

/** A cell as it is shown. A host may put anything into it. */
function written(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  try {
    return JSON.stringify(cell)?.slice(0, 200) ?? typeof cell;
  } catch {
    return 'something that cannot be written';
  }
}
