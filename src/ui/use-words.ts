'use client';
import type { Connection, NoticeKind } from '../domain/index.js';
import type { NoticeWords, Words } from '../messages/index.js';
import { noticeWords, sectionWords } from '../messages/merge.js';
import type { Section } from '../messages/merge.js';
import { useUi } from './settings.js';

/**
 * One section of the words in the customer's language, with the host's own over it. The component names the built-in section itself, so that a bundle
 * carries only the sections that its components use.
 */
export function useWords<S extends Section>(section: S, builtIn: Words[S]): Words[S] {
  const { language, messages } = useUi();
  return sectionWords(section, language ? language.words[section] : builtIn, messages);
}

/** What notices say, in the same way. */
export function useNoticeWords(
  builtIn: Words['notices'],
): (kind: NoticeKind, connection: Connection) => NoticeWords {
  const { language, messages } = useUi();
  return (kind, connection) =>
    noticeWords(kind, connection, language ? language.words.notices : builtIn, messages);
}
