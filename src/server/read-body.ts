import { Refusal } from './answers.js';
import { readBytes } from './read-bytes.js';

const LONGEST = 65_536;
const IS_JSON = /^\s*application\/json\s*(?:;|$)/i;

/** The fields of a request's JSON body; none for an empty one. Throws a {@link Refusal}: 415, 413 or 400. */
export async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  if (!IS_JSON.test(request.headers.get('content-type') ?? '')) throw new Refusal(415);
  const bytes = await readBytes(request, LONGEST).catch(() => {
    throw new Refusal(400); // who sent it has gone, which is no fault of the host's
  });
  if (bytes === null) throw new Refusal(413);
  const value = parse(new TextDecoder().decode(bytes));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400);
  return { ...value };
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Refusal(400); // not the parser's error: it quotes the body
  }
}
