import { Refusal } from './refusal.js';

/** What `connect/start` was asked for. */
export interface StartRequest {
  readonly externalCustomerId: string;
  readonly products: readonly string[];
  readonly institutionId: string | null;
}

const PRODUCTS = [
  'BALANCES',
  'IDENTIFIERS',
  'OWNERS',
  'TRANSACTIONS',
  'INVESTMENT_HOLDINGS',
  'INVESTMENT_TRANSACTIONS',
];
const REGION = /^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/;

/** Reads the body of `connect/start`; refuses it with 400 as Meld's guide says. Source: Meld, “Create a connect token”. */
export function readStart(body: unknown): StartRequest {
  if (typeof body !== 'object' || body === null) throw new Refusal(400, 'The body is not a JSON object');
  const field = (name: string): unknown => Reflect.get(body, name);
  const products = texts(field('products'));
  const optional = texts(field('optionalProducts'));
  const externalCustomerId = field('externalCustomerId');
  const institutionId = field('institutionId');
  if (typeof externalCustomerId !== 'string' || externalCustomerId === '')
    throw new Refusal(400, 'externalCustomerId is required');
  if (products.length === 0) throw new Refusal(400, 'At least one required product is needed');
  if ([...products, ...optional].some((each) => !PRODUCTS.includes(each)))
    throw new Refusal(400, 'There is no such product');
  if (optional.some((each) => products.includes(each)))
    throw new Refusal(400, 'products and optionalProducts overlap');
  if (texts(field('regions')).some((each) => !REGION.test(each)))
    throw new Refusal(400, 'There is no such region');
  return {
    externalCustomerId,
    products,
    institutionId: typeof institutionId === 'string' ? institutionId : null,
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
