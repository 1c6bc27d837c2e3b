// Makes llms.txt, for models that write code against the kit: what it is, its doors, its pages, and every public name in a
// sentence. From the same sources as everything else; a test sees that it is up to date. `node scripts/llms.mjs` writes it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** These are short enough to be read whole; of the others it is said what they are about. */
const WHOLE = ['quick-start.mdx', 'back-end.mdx', 'recipes.mdx'];

/** The whole text, from the sources under `root`. */
export function llmsText(root = '.') {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const { name, version, description, exports } = JSON.parse(read('package.json'));
  const doors = doorsOf(root, exports);
  const pages = readdirSync(join(root, 'stories'))
    .filter((file) => file.endsWith('.mdx') && file !== 'introduction.mdx')
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map((file) => ({ file, text: proseOf(read(`stories/${file}`)) }));
  return [
    `# ${name}`,
    `> ${description}`,
    `Version ${version}. React 18.3 or 19, TanStack Query 5, ES modules. Statuses and reasons are those of Meld’s bank linking. The kit never speaks to Meld: the host’s back end does. Nothing polls. A badge is never green for a state that is not known.`,
    '## Doors',
    doors.map(({ path, source }) => `- \`${name}${path.slice(1)}\`: ${summaryOf(root, source)}`).join('\n'),
    '## Pages',
    pages.map(({ file, text }) => `- [${titleOf(text)}](stories/${file}): ${introOf(text)}`).join('\n'),
    ...WHOLE.map((file) => pages.find((page) => page.file === file)?.text ?? '').map(oneLevelDown),
    '## Public names',
    ...doors
      .filter(({ source }) => !/locales\/./.test(source.replace('locales/index.ts', '')))
      .map(
        ({ path, source }) =>
          `### ${name}${path.slice(1)}\n\n${namesOf(root, source)
            .filter(({ says }) => !/^What \S+ (?:takes|returns)\b/.test(says)) // the one it belongs to says more
            .map((each) => `- \`${each.name}\`${each.says ? `: ${each.says}` : ''}`)
            .join('\n')}`,
      ),
    '',
  ]
    .join('\n\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()
    .concat('\n');
}

/** The doors that are code, with the file behind each. A pattern stands for many, of which one shows how they are. */
function doorsOf(root, exports) {
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object' && target !== null)
    .map(([path, { default: built }]) => ({
      path,
      source: existing(root, built.replace('./dist/', 'src/').replace(/\.js$/, '.ts').replace('*', 'es')),
    }));
}

/** What the first comment of a door says it is for, or else what it has. */
function summaryOf(root, source) {
  const text = readFileSync(join(root, source), 'utf8');
  const said = /^\/\/ The door `[^`]*`: (.*)$/m.exec(text)?.[1];
  if (source === 'src/index.ts')
    return 'the provider, hooks, components, blocks, English, and all of `domain`.';
  return (
    said ??
    namesOf(root, source)
      .map(({ name }) => `\`${name}\``)
      .join(', ')
  );
}

/** A page without what only Storybook needs. */
function proseOf(text) {
  return text
    .slice(text.indexOf('# '))
    .replaceAll(/\[([^\]]+)\]\(\?path=[^)]+\)/g, '$1') // leads somewhere in Storybook only
    .replaceAll('](../', '](')
    .trim();
}

const placeOf = (file) => (WHOLE.includes(file) ? WHOLE.indexOf(file) : WHOLE.length);
const titleOf = (text) => /^# (.*)$/m.exec(text)?.[1] ?? '';
const introOf = (text) => (text.split('\n\n')[1] ?? '').replaceAll('\n', ' ');

/** Headings one level lower, those in code left alone. */
function oneLevelDown(text) {
  let inCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (line.startsWith('```')) inCode = !inCode;
      return !inCode && /^#+ /.test(line) ? `#${line}` : line;
    })
    .join('\n');
}

/** Every name that a file exports, with the first sentence of its docstring, wherever it is declared. */
function namesOf(root, path) {
  const file = parse(join(root, path));
  return file.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) {
      const from = join(dirname(path), statement.moduleSpecifier.text.replace(/\.js$/, '.ts'));
      if (!statement.exportClause) return []; // of another door, which says it itself
      return statement.exportClause.elements.map((element) => ({
        name: element.name.text,
        says: saidOf(root, from, (element.propertyName ?? element.name).text),
      }));
    }
    return declaredIn(statement).map((name) => ({ name, says: firstSentence(statement, file) }));
  });
}

/** What is said of a name in a file, or in those it takes it from. */
function saidOf(root, path, name) {
  const file = parse(join(root, existing(root, path)));
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement) && statement.exportClause) {
      const element = statement.exportClause.elements.find((each) => each.name.text === name);
      if (element && statement.moduleSpecifier) {
        const from = join(dirname(path), statement.moduleSpecifier.text.replace(/\.js$/, '.ts'));
        return saidOf(root, from, (element.propertyName ?? element.name).text);
      }
    } else if (declaredIn(statement).includes(name)) return firstSentence(statement, file);
  }
  return '';
}

const parsed = new Map();

function parse(path) {
  const known =
    parsed.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  parsed.set(path, known);
  return known;
}

/** `x.ts`, or the `x.tsx` that stands there. */
function existing(root, path) {
  return ts.sys.fileExists(join(root, path)) ? path : path.replace(/\.ts$/, '.tsx');
}

/** The names that a statement exports by itself. */
function declaredIn(statement) {
  if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((each) => each.name.text);
  return statement.name ? [statement.name.text] : [];
}

/** The first sentence of a docstring, in one line. */
function firstSentence(statement, file) {
  const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  const text = comments.at(-1)?.getText(file) ?? '';
  const said = text
    .replace(/^\/\*\*/, '')
    .replace(/\*\/$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
    .join(' ')
    .split(/ @\w+/)[0]
    .replaceAll(/\{@link (\w+)\}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /^(.*?[.!?])(?: |$)/.exec(said)?.[1] ?? said;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('llms.txt', llmsText());
