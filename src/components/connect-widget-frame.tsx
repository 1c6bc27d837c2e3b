'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** What goes on the `<iframe>`. */
export interface WidgetFrameProps {
  /** Holds the session's secret: nowhere else, and gone with the frame. */
  readonly src: string;
  readonly ref: (frame: HTMLIFrameElement | null) => void;
  readonly referrerPolicy: 'no-referrer';
  readonly allow: string;
  readonly sandbox?: string | undefined;
  /** The frame's name for screen readers. */
  readonly title?: string | undefined;
}

interface ConnectWidgetFrameProps {
  /** As one prop: React 18 would keep a `ref` among the others to itself. */
  readonly frame: WidgetFrameProps;
  readonly title: string;
}

/**
 * The bank's frame. Until something has loaded, it lets the sign of waiting behind it show through; that something has loaded
 * does not mean that it works (an error page loads too), so nothing else depends on it.
 */
export function ConnectWidgetFrame({ frame, title }: ConnectWidgetFrameProps): ReactNode {
  const [isLoaded, setLoaded] = useState(false);
  return (
    <iframe
      {...frame}
      className="mc-widget-frame"
      title={frame.title ?? title}
      data-loaded={isLoaded ? '' : undefined}
      onLoad={() => setLoaded(true)}
    />
  );
}
