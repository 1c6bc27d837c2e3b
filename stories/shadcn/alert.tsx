import type { ComponentProps } from 'react';

export function Alert({
  variant = 'default',
  ...rest
}: ComponentProps<'div'> & { readonly variant?: 'default' | 'destructive' }) {
  return <div data-slot="alert" data-variant={variant} role="alert" {...rest} />;
}

export const AlertTitle = (props: ComponentProps<'div'>) => <div data-slot="alert-title" {...props} />;
export const AlertDescription = (props: ComponentProps<'div'>) => (
  <div data-slot="alert-description" {...props} />
);
