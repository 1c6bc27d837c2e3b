'use client';
import { forwardRef, useCallback, useRef } from 'react';
import type { ComponentType, ForwardRefExoticComponent, ReactNode, RefAttributes } from 'react';
import { Boundary } from './boundary.js';
import type { Place } from './boundary.js';
import { useUi } from './settings.js';

/** What stands in place of a component that has failed; nothing by default. */
type Fallback<Props> = (props: Props, again: () => void) => ReactNode;

/** A component that never takes the page along when it fails, nor when somebody else has taken its element out of the page. */
export function guarded<Props extends object, Root extends Element>(
  Inner: ForwardRefExoticComponent<Props & RefAttributes<Root>>,
  fallback?: Fallback<NoInfer<Props>>,
): ForwardRefExoticComponent<Props & RefAttributes<Root>> {
  const Guarded = forwardRef<Root, Props>((props, ref) => {
    const ui = useUi();
    const place = useRef<Place | null>(null);
    const root = useCallback(
      (element: Root | null) => {
        place.current = element && { element, parent: element.parentNode };
        if (typeof ref === 'function') return ref(element);
        if (ref) ref.current = element;
      },
      [ref],
    );
    return (
      <Boundary
        code="MC305"
        ui={ui}
        place={place}
        fallback={fallback && ((again) => fallback(props as Props, again))}
      >
        <Inner {...(props as Props)} ref={root} />
      </Boundary>
    );
  });
  Guarded.displayName = Inner.displayName ?? 'Guarded';
  return Guarded as ForwardRefExoticComponent<Props & RefAttributes<Root>>;
}

/** The same for what has no element of its own where it stands: dialogs. */
export function guardedDialog<Props extends object>(
  Inner: ComponentType<Props>,
): (props: Props) => ReactNode {
  return function Guarded(props) {
    const ui = useUi();
    return (
      <Boundary code="MC305" ui={ui}>
        <Inner {...props} />
      </Boundary>
    );
  };
}
