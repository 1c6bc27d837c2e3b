'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { Connection } from '../domain/index.js';
import { part } from '../internal/part.js';
import { labels } from '../messages/en/labels.js';
import { useUi } from '../ui/settings.js';
import { toneIcon } from './tone-icon.js';
import { useAdvice } from '../ui/use-advice.js';
import { useWords } from '../ui/use-words.js';
import { guarded } from '../ui/guarded.js';

/** What {@link ConnectionStatusBadge} takes, besides everything a `<span>` does. */
export interface ConnectionStatusBadgeProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly connection: Connection;
  /** The time advice is given for; the provider's by default. */
  readonly now?: Date | undefined;
}

export const PlainConnectionStatusBadge = forwardRef<HTMLSpanElement, ConnectionStatusBadgeProps>(
  function ConnectionStatusBadge({ connection, now, className, ...rest }, ref) {
    const { tone, actor, label } = useAdvice(connection, now);
    const words = useWords('labels', labels);
    const ui = useUi();
    const { components, look } = ui;
    return (
      <span
        {...rest}
        ref={ref}
        {...part('badge', className, {
          'data-tone': tone,
          'data-actor': actor,
          'data-status': connection.status,
          'data-reason': connection.statusReason,
          'data-icon': components.Icon && 'own',
          'data-color-scheme': look['data-color-scheme'],
          lang: look.lang,
        })}
      >
        {/* A text that stands alone can be replaced even where a browser has translated it. */}
        {components.Icon ? (
          <>
            {toneIcon(tone, ui)}
            <span>{words[label]}</span>
          </>
        ) : (
          words[label]
        )}
      </span>
    );
  },
);

/**
 * Names the state of one connection in a word or two. Renders one `<span>`; its icon is drawn by the style sheet, and differs
 * in shape for each tone.
 *
 * @example
 * const connection = parseConnection({ id: 'c1', status: 'ACTIVE', statusReason: null });
 * const badge = connection && <ConnectionStatusBadge connection={connection} />;
 */
export const ConnectionStatusBadge = guarded(PlainConnectionStatusBadge);
