import type { ConnectionPolicy } from '../domain/index.js';
import type { ExplainedResolver, Situation } from './explanation.js';

const COLUMNS = [
  'canRefresh',
  'canReconnect',
  'terminal',
  'refreshAccepted',
  'tone',
  'actor',
  'urgency',
  'group',
  'label',
  'notice',
  'actions',
  'retry',
  'operatorTask',
  'escalation',
  'lasting',
  'listed',
] as const satisfies readonly (keyof ConnectionPolicy)[];

/** Which columns the host's resolver has changed, and to what. */
export function explainResolver({ table, policy }: Situation, isFaulty: boolean): ExplainedResolver {
  if (isFaulty)
    return {
      isFaulty,
      changed: [],
      sentence: 'The host’s resolver threw or returned no policy (MC301), so the table decided.',
    };
  const changed = COLUMNS.filter((column) => written(table[column]) !== written(policy[column]));
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

/** A cell as it is compared and shown. A host may put anything into it. */
function written(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  try {
    return JSON.stringify(cell)?.slice(0, 200) ?? typeof cell;
  } catch {
    return 'something that cannot be written';
  }
}
