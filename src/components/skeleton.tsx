'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { part } from '../internal/part.js';
import { useUi } from '../ui/settings.js';
import { guarded } from '../ui/guarded.js';

const PlainConnectionCardSkeleton = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>(
  function ConnectionCardSkeleton({ className, ...rest }, ref) {
    const { look } = useUi();
    return (
      <div aria-hidden="true" {...rest} ref={ref} {...part('skeleton', className, look)}>
        <span className="mc-logo" />
        <span className="mc-skeleton-line" />
        <span className="mc-skeleton-line" data-short="" />
      </div>
    );
  },
);

/**
 * The shape of a card while it loads. Renders a `<div>` that assistive technology skips; say in words beside it that something
 * is loading. Appears after a moment, so that a quick answer does not flicker.
 *
 * @example
 * const waiting = <ConnectionCardSkeleton />;
 */
export const ConnectionCardSkeleton = guarded(PlainConnectionCardSkeleton);
