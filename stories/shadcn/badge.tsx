import type { ComponentProps } from 'react';

export function Badge({
  variant = 'default',
  ...rest
}: ComponentProps<'span'> & { readonly variant?: 'default' | 'secondary' | 'destructive' | 'outline' }) {
  return <span {...rest} data-slot="badge" data-variant={variant} />;
}
