interface PartState {
  readonly [attribute: `data-${string}`]: string | boolean | null | undefined;
}

/**
 * The class and the `data-*` attributes of one part of a component. Spread after the host's own props, so that neither can be
 * knocked off: `{...rest} {...part('badge', className, { 'data-tone': tone })}`.
 */
export function part(name: string, className?: string, state: PartState = {}): Record<string, string> {
  const attributes: Record<string, string> = {
    className: className ? `mc-${name} ${className}` : `mc-${name}`,
  };
  for (const [attribute, value] of Object.entries(state))
    if (value !== null && value !== undefined && value !== false) attributes[attribute] = String(value);
  return attributes;
}
