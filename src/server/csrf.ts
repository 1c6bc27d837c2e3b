/**
 * Whether a request that changes something may come from another site than the host's own. Browsers say where a request comes from
 * (`Sec-Fetch-Site` and `Origin`, which no page can forge); what says nothing is no browser, and brings no cookies by itself.
 * `same-origin` is believed whatever the address looks like from here: behind a proxy it is another one.
 */
export function isFromElsewhere({ headers, url }: Request, origins: readonly string[]): boolean {
  const [site, origin] = [headers.get('sec-fetch-site'), headers.get('origin')];
  if (site === 'same-origin' || (origin !== null && origins.includes(origin))) return false;
  return site === 'cross-site' || (origin !== null && origin !== new URL(url).origin);
}
