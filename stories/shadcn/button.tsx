// Stand-ins with the props of shadcn’s components, as far as the blocks use them. A host has its own in `@/components/ui`.
import type { ComponentProps } from 'react';

export function Button({
  variant = 'default',
  size = 'default',
  className = '',
  ...rest
}: ComponentProps<'button'> & {
  readonly variant?: 'default' | 'destructive' | 'outline' | 'secondary' | 'ghost' | 'link';
  readonly size?: 'default' | 'sm' | 'lg' | 'icon';
}) {
  // oxlint-disable-next-line react/button-has-type -- as shadcn’s, which leaves it to the caller
  return (
    <button {...rest} data-slot="button" data-variant={variant} data-size={size} className={className} />
  );
}
