import type { Actor, LabelId } from '../domain/index.js';

/** What a customer wants to see of a long list. */
export interface ListWish {
  readonly query: string;
  /** Only banks with this word on their badge. */
  readonly label: LabelId | null;
  /** Only banks that wait for this one. */
  readonly actor: Actor | null;
  readonly order: 'urgency' | 'name' | 'updated';
}

/** No wish at all: the list as it is. */
export const EVERYTHING: ListWish = { query: '', label: null, actor: null, order: 'urgency' };
