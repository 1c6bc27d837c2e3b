import { ACCEPTED } from './accepted.mjs';

/**
 * How many of a hundred tried mutants a test noticed. Survivors that are accepted count as survivors. Flatters while some are not
 * tried: what is left for last is what the nearest tests have let through already.
 */
export function scoreOf(mutants) {
  const killed = mutants.filter(({ status }) => status === 'Killed').length;
  const survived = mutants.filter(isSurvivor).length;
  return killed + survived === 0 ? 100 : (100 * killed) / (killed + survived);
}

const isSurvivor = ({ status }) => status === 'Survived';

/** The scores, by group and by file. */
export function tableOf(results) {
  const rows = results.flatMap(({ group, mutants }) => [
    rowOf(`**${group.name}**`, mutants),
    ...group.files.map((file) =>
      rowOf(
        `\`${file}\``,
        mutants.filter(({ fileName }) => fileName === file),
      ),
    ),
  ]);
  const all = rowOf(
    '**all**',
    results.flatMap(({ mutants }) => mutants),
  );
  const head = [
    '| | mutants | killed | survived | not tried | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  return [...head, ...rows, all].join('\n');
}

function rowOf(name, mutants) {
  const count = (wanted) => mutants.filter(({ status }) => status === wanted).length;
  const [killed, survived, untried] = [count('Killed'), count('Survived'), count('Untried')];
  return `| ${name} | ${mutants.length} | ${killed} | ${survived} | ${untried} | ${scoreOf(mutants).toFixed(1)} % |`;
}

/** The page that is committed. */
export function pageOf(results) {
  const dates = results.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return `# Mutation testing

Made by \`npm run test:mutation\` (${first === last ? last : `${first} to ${last}`}); do not edit. Each mutant is one small break in the code, tried
against the tests of its group. A score is the share of mutants that a test noticed; every survivor counts against it, the
harmless ones too. The mutants are Stryker’s; one of the kind *TableCell* is ours: a cell of a constant table, changed to another
value of its column. Not mutated: the sentences for developers in \`problems.ts\`, whose promise is the code beside each. A mutant
without an end counts as killed.

${tableOf(results)}

## What survived

${results.map(survivorsOf).join('\n\n')}
`;
}

/** A group’s survivors, each with the reason why no test should notice. */
export function survivorsOf({ group, mutants }) {
  const lines = mutants
    .filter(isSurvivor)
    .toSorted((a, b) => a.fileName.localeCompare(b.fileName) || a.line - b.line)
    .map(lineOf);
  return [`### ${group.name}`, '', ...(lines.length > 0 ? lines : ['Nothing.'])].join('\n');
}

function lineOf(mutant) {
  const { fileName, line, kind, original, replacement } = mutant;
  return `- \`${fileName}:${line}\` ${kind}: ${inline(original)} → ${inline(replacement)}. ${reasonOf(mutant)}`;
}

function reasonOf({ fileName, original, replacement }) {
  const accepted = ACCEPTED.find(
    (each) =>
      each.file === fileName &&
      flat(original) === each.code &&
      (each.becomes === undefined || each.becomes === flat(replacement)),
  );
  return accepted?.why ?? 'Not judged yet.';
}

const flat = (code) => code.replace(/\s+/g, ' ').trim();

function inline(code) {
  const text = flat(code);
  return `\`\` ${text.length > 90 ? `${text.slice(0, 89)}…` : text || '(nothing)'} \`\``;
}
