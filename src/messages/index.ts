export { english } from './english.js';
export type { Language } from './language.js';
export type {
  MessageOverrides,
  NoticeEntry,
  NoticeWords,
  PluralTemplate,
  RowId,
  Template,
  WhyId,
  Words,
} from './words.js';
