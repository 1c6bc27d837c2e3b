'use client';
import { Component, Fragment } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { UiSettings } from './settings.js';

interface BoundaryProps {
  readonly children: ReactNode;
  readonly ui: UiSettings;
  /** What the host is told, once; nothing where `fallback` has boundaries of its own. */
  readonly code?: 'MC304' | 'MC305';
  /** What is drawn in place of what fails; `again` is for a button. */
  readonly fallback?: ReactNode | ((again: () => void) => ReactNode);
  /** The fallback stays, whatever comes. */
  readonly stays?: boolean;
  readonly place?: RefObject<Place | null>;
}

/** Where the root element of something is in the page. */
export interface Place {
  readonly element: Element;
  readonly parent: Node | null;
}

interface BoundaryState {
  readonly failed: boolean;
  readonly attempt: number;
}

// Where others have moved what stands after a part, not even its fallback can be put into the page. React would try that fifty
// times, give up in the middle of its work, and draw no root of the page any more.
const BURST_MAX = 9;

/**
 * Keeps what fails while it is drawn from taking the host's page along. It is drawn anew once, at once: what a browser
 * extension has taken out of the page comes back so. What fails then too is left out until it is given something new.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, attempt: 0 };
  private burst = 0;
  private isSecond = false;
  private isTold = false;

  static getDerivedStateFromError = () => ({ failed: true });

  override componentDidCatch(): void {
    const { code, ui } = this.props;
    if (this.burst++ === 0) queueMicrotask(() => (this.burst = 0));
    if (!this.isSecond) {
      this.isSecond = true;
      this.again();
    } else if (code && !this.isTold) {
      this.isTold = true;
      ui.onFault(code);
    }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    const isNew = before !== this.props && !this.props.stays;
    if (isNew) this.isSecond = false;
    if ((isNew && this.state.failed) || this.putBack()) this.again();
  }

  // Before React takes the element out of its parent, which would throw where somebody else has done so: a host’s page with it.
  override componentWillUnmount(): void {
    this.putBack();
  }

  /** Whether the element had been taken out of where React believes it to be. */
  private putBack(): boolean {
    const { element, parent } = this.props.place?.current ?? {};
    return !!element && !!parent && element.parentNode !== parent && !!parent.appendChild(element);
  }

  private again = (): void => this.setState(({ attempt }) => ({ failed: false, attempt: attempt + 1 }));

  override render(): ReactNode {
    const { children, fallback } = this.props;
    const { failed, attempt } = this.state;
    if (failed && this.burst > BURST_MAX) return null;
    if (failed) return typeof fallback === 'function' ? fallback(this.again) : fallback;
    return <Fragment key={attempt}>{children}</Fragment>;
  }
}
