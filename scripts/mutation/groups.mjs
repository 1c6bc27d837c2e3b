// What is mutated, in groups that are scored apart, and the tests that have to notice. Only those: a mutant that some far-away
// test happens to trip over is not a promise that anybody wrote down.

const domain = (...names) => names.map((name) => `src/domain/${name}.ts`);
const data = (...names) => names.map((name) => `src/data/${name}.ts`);
const tests = (folder, names) => names.split(' ').map((name) => `test/${folder}/${name}.test.ts`);

export const GROUPS = [
  {
    name: 'policy',
    files: domain('policy-table', 'policy', 'resolver', 'retry'),
    tests: tests('unit/domain', 'table fallbacks laws escalation resolver retry types'),
  },
  {
    name: 'parse',
    files: domain('parse', 'schema', 'state', 'text', 'time', 'institution', 'problems'),
    tests: tests(
      'unit/domain',
      'fields inner-fields payload-shapes bad-rows cut-off legacy hostile-payloads hostile-text private-values time institution-message https-url laws',
    ),
    near: {
      'src/domain/parse.ts': tests('unit/domain', 'payload-shapes fields'),
      'src/domain/problems.ts': tests('unit/domain', 'payload-shapes private-values'),
      'src/domain/schema.ts': tests('unit/domain', 'fields inner-fields payload-shapes'),
      'src/domain/state.ts': tests('unit/domain', 'legacy'),
      'src/domain/text.ts': tests('unit/domain', 'institution-message hostile-text'),
      'src/domain/time.ts': tests('unit/domain', 'time'),
      'src/domain/institution.ts': tests('unit/domain', 'institution-message https-url'),
    },
  },
  {
    name: 'events',
    files: domain('events', 'apply-event', 'relay-event'),
    tests: [...tests('unit/domain', 'events apply-event'), ...tests('server', 'relay-event')],
  },
  {
    name: 'reconnect machine',
    files: domain('reconnect-machine', 'restored'),
    tests: tests('unit/domain', 'reconnect-machine reconnect-ends restored restored-laws'),
  },
  {
    name: 'message gates',
    files: [...domain('widget'), ...data('widget-frame', 'widget-session', 'widget-stay', 'visit-truth')],
    tests: [
      ...tests('unit/domain', 'widget-origins widget-words widget-message widget-url'),
      ...tests('unit/data', 'visit-truth widget-session widget-frame widget-stay'),
    ],
  },
  {
    name: 'lists',
    files: domain('freshness', 'summary', 'duplicates', 'episode'),
    tests: tests('unit/domain', 'freshness summary duplicates episode'),
  },
];

/** Each group reaches this, in percent. */
export const LEAST = 90;
