'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { Connection } from '../domain/index.js';
import { part } from '../internal/part.js';
import { alerts } from '../messages/en/blocks.js';
import { choosePlural, fill } from '../messages/fill.js';
import { useUi } from '../ui/settings.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';
import { useNeeded } from './use-needed.js';

/** What {@link ConnectionHealthDot} takes, besides everything a `<span>` does. */
export interface ConnectionHealthDotProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** All of the customer's connections; only those that need them count. */
  readonly connections: readonly Connection[];
  readonly now?: Date | undefined;
}

const PlainConnectionHealthDot = forwardRef<HTMLSpanElement, ConnectionHealthDotProps>(
  function ConnectionHealthDot({ connections, now, className, ...rest }, ref) {
    const words = useWords('alerts', alerts);
    const { locale, look } = useUi();
    const { needed, worstTone } = useNeeded(connections, now);
    if (needed.length === 0) return null;
    const count = needed.length.toLocaleString(locale);
    return (
      <span
        {...rest}
        ref={ref}
        {...part('health-dot', className, {
          'data-tone': worstTone,
          'data-color-scheme': look['data-color-scheme'],
          lang: look.lang,
        })}
      >
        <span aria-hidden="true">{count}</span>
        <span className="mc-visually-hidden">
          {fill(choosePlural(words.title, needed.length, locale), { count })}
        </span>
      </span>
    );
  },
);

/**
 * The number of banks that need the customer, the size of a navigation entry. Screen readers hear a whole sentence. Renders a
 * `<span>`, or nothing when nobody is needed.
 *
 * @example
 * const { connections } = parseConnections([{ id: 'c1', status: 'RECONNECT_REQUIRED', statusReason: 'LOGIN_REQUIRED' }]);
 * const entry = <a href="/banks">Banks <ConnectionHealthDot connections={connections} /></a>;
 */
export const ConnectionHealthDot = guarded(PlainConnectionHealthDot);
