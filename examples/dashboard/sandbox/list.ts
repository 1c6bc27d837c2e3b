import { findBank } from './banks.js';
import { customerIdOf, toResource } from './connection.js';
import type { SandboxConnection } from './connection.js';
import { Refusal } from './refusal.js';

type Query = Readonly<Record<string, string | undefined>>;

/** `GET /bank-linking/connections`: one page of what the filters let through. Source: Meld, “Search connections”, “Pagination”. */
export function listPage(connections: readonly SandboxConnection[], query: Query): object {
  const { before, after } = query;
  if (before !== undefined && after !== undefined)
    throw new Refusal(400, 'Only one of before and after may be given');
  const limit = readLimit(query['limit']);
  const found = connections.filter((connection) => isWanted(connection, query));
  const place = before ?? after;
  const index = place === undefined ? -1 : found.findIndex(({ id }) => keyOf(id) === place);
  if (place !== undefined && index === -1) throw new Refusal(400, 'Not a valid key');
  const start = before === undefined ? index + 1 : Math.max(0, index - limit);
  const end = before === undefined ? start + limit : index;
  const page = found.slice(start, end);
  return {
    connections: page.map((connection) => ({ ...toResource(connection), key: keyOf(connection.id) })),
    count: page.length,
    remaining: before === undefined ? Math.max(0, found.length - end) : start,
  };
}

/** Opaque to who reads it. */
const keyOf = (id: string): string => Buffer.from(`key:${id}`).toString('base64url');

function readLimit(text: string | undefined): number {
  const limit = text === undefined ? 10 : Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new Refusal(400, 'limit must be between 1 and 100');
  return limit;
}

function isWanted(connection: SandboxConnection, query: Query): boolean {
  const { institutionId, createdAt, externalCustomerId } = connection;
  const bank = findBank(institutionId);
  const day = createdAt.slice(0, 10);
  const wants = (name: string, value: string | null | undefined) =>
    query[name] === undefined || query[name] === value;
  const wantsOneOf = (name: string, value: string | undefined) =>
    query[name] === undefined || query[name].split(',').some((each) => each.trim() === value);
  return (
    wants('externalCustomerId', externalCustomerId) &&
    wants('customerId', customerIdOf(externalCustomerId)) &&
    wants('institutionId', institutionId) &&
    (query['institutionId'] !== undefined || wants('institutionName', bank?.name)) &&
    wantsOneOf('statuses', connection.status) &&
    wantsOneOf('serviceProviders', bank?.serviceProvider) &&
    (query['startDate'] === undefined || day >= query['startDate']) &&
    (query['endDate'] === undefined || day <= query['endDate'])
  );
}
