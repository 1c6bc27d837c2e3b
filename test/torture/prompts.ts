// What may stand on a card, by Meld's table and our advice alone: read from the oracle, not from the code that draws.
import oracle from '../spec/status-table.json';

interface Row {
  readonly status: string;
  readonly statusReason: string | null;
  readonly refreshAccepted: boolean;
  readonly advice: { readonly tone: string; readonly urgency: string; readonly actions: readonly string[] };
}

const table: readonly Row[] = oracle;
const rowOf = new Map(table.map((row) => [`${row.status}/${row.statusReason ?? 'none'}`, row]));

/** What is wrong with the cards of a page: a button or a colour that lies, a button that is missing. */
export interface PromptFaults {
  readonly cards: number;
  readonly falsePrompts: readonly string[];
  readonly falseGreens: readonly string[];
  readonly missedPrompts: readonly string[];
}

/** Looks at every card below an element. All methods of the fetcher are there, so that every button could be. */
export function promptFaults(root: ParentNode): PromptFaults {
  const cards = [...root.querySelectorAll<HTMLElement>('.mc-card[data-status]')];
  const faults = cards.map((card) => faultsOf(card.dataset, actionsOn(card)));
  return {
    cards: cards.length,
    falsePrompts: faults.flatMap((each) => each.falsePrompts),
    falseGreens: faults.flatMap((each) => each.falseGreens),
    missedPrompts: faults.flatMap((each) => each.missedPrompts),
  };
}

const actionsOn = (card: Element): readonly string[] =>
  [...card.querySelectorAll<HTMLElement>('button[data-action]')].map(
    ({ dataset }) => dataset['action'] ?? '',
  );

function faultsOf(
  { status = '', reason = 'none', tone = '' }: DOMStringMap,
  shown: readonly string[],
): Omit<PromptFaults, 'cards'> {
  const pair = `${status}/${reason}`;
  const row = rowOf.get(pair);
  const isNeeded = row?.advice.urgency === 'required' || row?.advice.urgency === 'recommended';
  const wrong = shown
    .filter((action) => !mayOffer(status, row, action))
    .map((action) => `${pair}: ${action}`);
  const isLoud = row === undefined && (tone === 'warning' || tone === 'critical');
  return {
    falsePrompts: isLoud ? [...wrong, `${pair}: ${tone}`] : wrong,
    falseGreens: tone === 'positive' && row?.advice.tone !== 'positive' ? [pair] : [],
    missedPrompts: isNeeded && !shown.some((action) => row.advice.actions.includes(action)) ? [pair] : [],
  };
}

/** Of a pair that Meld does not document only its status is known: what holds for all that it documents of that one. */
function mayOffer(status: string, row: Row | undefined, action: string): boolean {
  const rows = row ? [row] : table.filter((each) => each.status === status);
  if (action === 'delete') return status !== 'DELETED'; // behind “Manage”, as an update is
  return (
    rows.length > 0 &&
    rows.every(
      ({ advice, refreshAccepted }) =>
        advice.actions.includes(action) || (action === 'refresh' && refreshAccepted),
    )
  );
}
