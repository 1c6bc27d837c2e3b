type PartState = Readonly<Record<`data-${string}`, string | null | undefined>> & {
  readonly lang?: string | undefined;
};

/**
 * The class and the `data-*` attributes of one part of a component; an empty one is left out. Spread after the host's own
 * props, so that neither can be knocked off: `{...rest} {...part('badge', className, { 'data-tone': tone })}`.
 */
export function part(name: string, className?: string, state?: PartState) {
  return { ...state, className: className ? `mc-${name} ${className}` : `mc-${name}` };
}
