import { actions, button } from './en/actions.js';
import { alerts, fix, news } from './en/blocks.js';
import { cardMore } from './en/card-more.js';
import { card, freshness } from './en/card.js';
import { duplicates, removal, widget } from './en/dialogs.js';
import { failures, outcomes } from './en/feedback.js';
import { labels } from './en/labels.js';
import { finder } from './en/finder.js';
import { list } from './en/list.js';
import { institutionMessage, notice } from './en/notice.js';
import { notices } from './en/notices.js';
import type { Words } from './words.js';

/**
 * The whole English catalogue: what a translation starts from, and what a test of the words reads. Components import their
 * sections one by one instead.
 *
 * @example
 * const word = english.labels.connected; // 'Connected'
 */
export const english: Words = {
  labels,
  actions,
  notices,
  notice,
  institutionMessage,
  button,
  freshness,
  card,
  cardMore,
  list,
  finder,
  outcomes,
  failures,
  widget,
  removal,
  duplicates,
  fix,
  news,
  alerts,
};
