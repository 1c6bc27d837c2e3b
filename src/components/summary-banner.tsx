'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { Connection } from '../domain/index.js';
import { part } from '../internal/part.js';
import { alerts } from '../messages/en/blocks.js';
import { useHostCall } from '../ui/use-host-call.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import type { HeadingLevel } from './contract.js';
import { SummaryBox } from './summary-box.js';
import { useNeeded } from './use-needed.js';

/** What {@link ConnectionSummaryBanner} takes, besides everything a `<section>` does. */
export interface ConnectionSummaryBannerProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** All of the customer's connections; only those that need them count. */
  readonly connections: readonly Connection[];
  /** Leads to them: your page of banks, say. No handler, no button. */
  readonly onReview?: (() => void) | undefined;
  readonly now?: Date | undefined;
  readonly headingLevel?: HeadingLevel | undefined;
}

const PlainConnectionSummaryBanner = forwardRef<HTMLElement, ConnectionSummaryBannerProps>(
  function ConnectionSummaryBanner(
    { connections, onReview, now, headingLevel = 2, className, ...rest },
    ref,
  ) {
    const words = useWords('alerts', alerts);
    const { look } = useUi();
    const { needed, worstTone } = useNeeded(connections, now);
    const call = useHostCall();
    if (needed.length === 0) return null;
    return (
      <section
        aria-label={words.label}
        {...rest}
        ref={ref}
        {...part('summary', className, { 'data-tone': worstTone, ...look })}
      >
        <SummaryBox
          needed={needed}
          tone={worstTone}
          headingLevel={headingLevel}
          onReview={onReview && (() => call(() => onReview()))}
        />
      </section>
    );
  },
);

/**
 * How many banks need the customer, and which, in one line for the top of any page. Renders a `<section>`, or nothing when
 * nobody is needed. `ConnectionAlerts` is the same with everything wired.
 *
 * @example
 * const { connections } = parseConnections([{ id: 'c1', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }]);
 * const banner = <ConnectionSummaryBanner connections={connections} onReview={() => {}} />; // 1 bank needs you
 */
export const ConnectionSummaryBanner = guarded(PlainConnectionSummaryBanner);
