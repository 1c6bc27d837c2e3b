'use client';
import type { Words } from '../messages/index.js';
import { sectionWords } from '../messages/merge.js';
import type { Section } from '../messages/merge.js';
import { useUi } from './settings.js';

/**
 * One section of the words, with the host's own over it. The component names the built-in section itself, so that a bundle
 * carries only the sections that its components use.
 */
export function useWords<S extends Section>(section: S, builtIn: Words[S]): Words[S] {
  return sectionWords(section, builtIn, useUi().messages);
}
