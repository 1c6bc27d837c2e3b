'use client';
import { forwardRef } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import type { HeadingLevel } from './contract.js';

interface HeadingProps extends ComponentPropsWithoutRef<'h2'> {
  readonly level: HeadingLevel;
}

/** A heading of a level that is decided at run time. */
export const Heading = forwardRef<HTMLHeadingElement, HeadingProps>(function Heading(
  { level, ...rest },
  ref,
) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} ref={ref} />;
});

/** The level below, as deep as HTML goes. */
export function below(level: HeadingLevel): HeadingLevel {
  return level === 2 ? 3 : level === 3 ? 4 : level === 4 ? 5 : 6;
}
