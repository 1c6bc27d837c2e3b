'use client';
import { createContext, useContext } from 'react';
import { adviceFor } from '../domain/index.js';
import type { PolicyResolver } from '../domain/index.js';
import type { Clock } from '../internal/clock.js';
import type { Language, MessageOverrides } from '../messages/index.js';
import type { ComponentSlots } from './slots.js';

/** How roomy things are drawn. */
export type Density = 'comfortable' | 'compact';

/** Whose light or dark it is: the page's, or one of its own. */
export type ColorScheme = 'inherit' | 'light' | 'dark';

/** What every root carries, so that a provider needs no element of its own, and dialogs look like what opened them. */
export type Look = {
  readonly 'data-density': Density;
  readonly 'data-color-scheme': 'light' | 'dark' | undefined;
  /** Where the words are not in the language that was asked for, so that a screen reader says them as what they are. */
  readonly lang: string | undefined;
};

/** What goes wrong while things are drawn or pressed. */
export type UiFault = 'MC301' | 'MC302' | 'MC303' | 'MC304' | 'MC305';

/** What components take from around them. Without a provider the defaults hold, so that each can stand alone. */
export interface UiSettings {
  readonly messages: MessageOverrides | undefined;
  /** `undefined`: the built-in English. */
  readonly language: Language | undefined;
  /** A valid BCP 47 tag. */
  readonly locale: string;
  /** `undefined`: the reader's own zone. */
  readonly timeZone: string | undefined;
  readonly resolve: PolicyResolver;
  /** `null`: no notion of now, hence absolute dates and no escalation. */
  readonly clock: Clock | null;
  readonly components: ComponentSlots;
  readonly look: Look;
  /** Where dialogs go; the end of the page by default. */
  readonly portalContainer: HTMLElement | null | undefined;
  /** Told what went wrong, whose fault it may be. */
  readonly onFault: (code: UiFault) => void;
}

export const UiContext = createContext<UiSettings>({
  messages: undefined,
  language: undefined,
  locale: 'en',
  timeZone: undefined,
  resolve: adviceFor,
  clock: null,
  components: {},
  look: { 'data-density': 'comfortable', 'data-color-scheme': undefined, lang: undefined },
  portalContainer: undefined,
  onFault: () => {},
});

export function useUi(): UiSettings {
  return useContext(UiContext);
}
