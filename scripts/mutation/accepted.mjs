const CAUGHT = 'Equivalent: what is let through throws in the next line, and is caught.';
const COMPILER = 'Equivalent: cannot happen; the compiler wants it said.';

const domain = (name, code, becomes, why) => ({ file: `src/domain/${name}.ts`, code, becomes, why });
const data = (name, code, becomes, why) => ({ file: `src/data/${name}.ts`, code, becomes, why });

/**
 * Survivors that somebody has looked at: which, and why no test should notice. `code` is what was changed, `becomes` what it was
 * changed to. Each still counts against the score.
 */
export const ACCEPTED = [
  domain(
    'restored',
    "intent === 'start'",
    'false',
    'Equivalent: no action is called start; the compiler wants it said.',
  ),
  domain('restored', "'start'", '""', 'Does not compile: no intent is empty.'),
  domain('events', '!envelope.success', 'false', CAUGHT),
  domain('events', 'Object.entries(TYPES).find(([, known]) => known === type)?.[0]', undefined, COMPILER),
  domain('events', "''", undefined, COMPILER),
  domain('events', 'Object.entries(TYPES).find(([known]) => known === name)?.[1]', undefined, CAUGHT),
  domain(
    'apply-event',
    "(b ?? '') > a",
    "(b ?? '') >= a",
    'Equivalent: of two equal times either is the later one.',
  ),
  domain('retry', 'firstMs: 6 * HOUR', undefined, 'Equivalent: cut to six hours.'),
  domain('retry', 'factor: 1', undefined, 'Equivalent: cut to six hours.'),
  domain('retry', 'longestMs: 6 * HOUR', undefined, 'Equivalent: the wait never grows beyond six hours.'),
  domain('retry', 'longestMs: HOUR', undefined, 'Equivalent: the three waits end at 45 minutes.'),
  domain('parse', 'page === null', 'false', CAUGHT),
  domain('parse', 'v.getDotPath(issue)?.split', 'v.getDotPath(issue).split', CAUGHT),
  domain('parse', 'value !== null', 'true', CAUGHT),
  domain(
    'institution',
    'text === null',
    'false',
    'Equivalent: read as the word “null”, which is dropped too.',
  ),
  domain(
    'time',
    'from === null',
    'false',
    'Equivalent: “null” is no time either; the compiler wants it said.',
  ),
  domain(
    'freshness',
    "(time ?? '') > best",
    "(time ?? '') >= best",
    'Equivalent: of two equal times either is the later one.',
  ),
  domain(
    'duplicates',
    'main === undefined',
    'false',
    'Equivalent: nothing is not listed either; the compiler wants it said.',
  ),
  domain('duplicates', '[]', '["Stryker was here"]', 'Equivalent: names a connection that no list has.'),
  domain('widget', '[]', '["Stryker was here"]', 'Equivalent: what is no address adds no origin.'),
  domain('widget', 'data === null', 'false', CAUGHT),
  data('widget-session', "{ code: 'MC261' }", '{}', 'Equivalent: MC261 is what an error without a code is.'),
  data('widget-session', 'end === null', 'false', 'Equivalent: no number is not above 0 either.'),
];
