import { ACCEPTED } from './accepted.mjs';

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

const isNoticed = ({ status }) => NOTICED.includes(status);
const isUnnoticed = ({ status }) => UNNOTICED.includes(status);

/** How many of a hundred mutants a test noticed. Accepted survivors count as unnoticed. */
export function scoreOf(mutants) {
  const [noticed, unnoticed] = [mutants.filter(isNoticed).length, mutants.filter(isUnnoticed).length];
  return noticed + unnoticed === 0 ? 100 : (100 * noticed) / (noticed + unnoticed);
}

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
    '| | mutants | killed | timed out | survived | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ];
  return [...head, ...rows, all].join('\n');
}

function rowOf(name, mutants) {
  const count = (test) => mutants.filter(test).length;
  const killed = count(({ status }) => status === 'Killed');
  const late = count(({ status }) => status === 'Timeout');
  const counted = count((each) => isNoticed(each) || isUnnoticed(each));
  return `| ${name} | ${counted} | ${killed} | ${late} | ${count(isUnnoticed)} | ${scoreOf(mutants).toFixed(1)} % |`;
}

/** The page that is committed. */
export function pageOf(results) {
  const dates = results.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  return `# Mutation testing

Made by \`npm run test:mutation\` (${first === last ? last : `${first} to ${last}`}); do not edit. Each mutant is one small break in the code, tried
against the tests of its group. A score is the share of mutants that a test noticed; every survivor counts against it, the
harmless ones too. A mutant of the kind *TableCell* is a cell of a constant table, changed to another value of its column.

${tableOf(results)}

## What survived

${results.map(survivorsOf).join('\n\n')}
`;
}

/** A group’s survivors, each with the reason why no test should notice. */
export function survivorsOf({ group, mutants }) {
  const lines = mutants
    .filter(isUnnoticed)
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
