/**
 * Whether a request that changes something may come from another site than the host's own. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, which no page can forge, or `Origin`); what says nothing is no browser, and brings no cookies by itself.
 * `same-origin` is believed whatever the address looks like from here: behind a proxy it is another one.
 */
export function isFromElsewhere({ headers, url }: Request, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site === 'cross-site') return true;
  if (site === 'same-origin') return false;
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(url).origin && !origins.includes(origin);
}
