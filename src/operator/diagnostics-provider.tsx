'use client';
import type { ReactNode } from 'react';
import { DiagnosticsList, exact } from './diagnostics-list.js';
import type { ProviderDetails } from './provider-details.js';

/** The provider's error as far as it may be seen, and where the rest of it was. */
export function DiagnosticsProvider({ details }: { readonly details: ProviderDetails }): ReactNode {
  const { facts, withheld, isCutOff } = details;
  return (
    <>
      {facts.length > 0 ? (
        <DiagnosticsList
          lines={facts.map(({ path, value, isText }, index) => ({
            name: facts.findIndex((other) => other.path === path) === index ? path : `${path} (${index + 1})`,
            value: isText ? <q className="mc-diagnostics-quote">{value}</q> : exact(value),
          }))}
        />
      ) : (
        <p className="mc-diagnostics-note">Nothing in it may be shown.</p>
      )}
      {withheld.length > 0 ? (
        <details className="mc-diagnostics-more">
          <summary className="mc-diagnostics-summary">{`${withheld.length}${isCutOff ? ' or more' : ''} values withheld: their name or their shape is not on the list`}</summary>
          <ul className="mc-diagnostics-withheld">
            {withheld.map(({ path, kind }, index) => (
              <li key={index}>
                {exact(path)} <span>{kind}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
