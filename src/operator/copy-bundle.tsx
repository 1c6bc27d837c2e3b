'use client';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../components/button.js';
import { announce } from '../internal/announce.js';

interface CopyBundleProps {
  /** Made when it is pressed: nobody reads it before. */
  readonly make: () => string;
}

type Copying =
  | { readonly state: 'idle' }
  | { readonly state: 'copied' }
  /** The text stands there to be copied by hand. */
  | { readonly state: 'refused'; readonly text: string };

const SAID = {
  copied: 'Copied. It holds ids, codes and times, and no words, names, accounts or tokens.',
  refused: 'The browser did not let it be copied. The text is selected: copy it from here.',
} as const;

/** Copies the text of a ticket; where the clipboard refuses, puts it there to be copied by hand. */
export function CopyBundle({ make }: CopyBundleProps): ReactNode {
  const [copying, setCopying] = useState<Copying>({ state: 'idle' });
  const byHand = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    const text = make();
    try {
      await navigator.clipboard.writeText(text);
      setCopying({ state: 'copied' });
      announce(SAID.copied);
    } catch {
      // No clipboard (a page without https), or one that says no.
      flushSync(() => setCopying({ state: 'refused', text }));
      byHand.current?.focus();
      byHand.current?.select();
      announce(SAID.refused);
    }
  }

  return (
    <div className="mc-diagnostics-copy">
      <Button variant="secondary" onPress={() => void copy()}>
        <span>Copy for a ticket</span>
      </Button>
      {copying.state === 'idle' ? null : <p className="mc-diagnostics-copied">{SAID[copying.state]}</p>}
      {copying.state === 'refused' ? (
        <textarea
          ref={byHand}
          className="mc-diagnostics-text"
          aria-label="The text for a ticket"
          readOnly
          rows={12}
          spellCheck={false}
          value={copying.text}
        />
      ) : null}
    </div>
  );
}
