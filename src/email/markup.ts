import { piecesOf, startsSentence } from '../messages/sentence.js';
import type { Said, Unnamed } from '../messages/sentence.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Text of a stranger’s as it is, but no mail program makes a link of it: an address in a bank’s name or message is cut, to a
 * program and not to a reader, by the word joiner, which is invisible and breaks no line.
 */
export function withoutLinks(text: string): string {
  return text.replace(/:(?=\/\/)|[.@](?=[\p{L}\p{N}][\p{L}\p{N}\p{M}])|(?<=\p{N})\.(?=\p{N})/gu, '$&\u2060');
}

/** A sentence as HTML, the bank’s name kept apart from the direction around it and from translation. */
export function sentenceHtml(said: Said, institution: string | null, words: Unnamed): string {
  const pieces = piecesOf(said);
  const nameAt = (index: number) => {
    if (institution !== null) return `<bdi translate="no">${escapeHtml(withoutLinks(institution))}</bdi>`;
    return escapeHtml(startsSentence(pieces[index - 1]) ? words.unnamedAtStart : words.unnamed);
  };
  return pieces.map((piece, index) => (piece === null ? nameAt(index) : escapeHtml(piece))).join('');
}
