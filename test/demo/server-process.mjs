// One back end of the example in a process of its own. Says `port N` once it listens; ends with its parent's wish, or dies.
import { loadConfigFromFile, runnerImport } from 'vite';

const example = (name) => new URL(`../../examples/dashboard/${name}`, import.meta.url).pathname;
const { databaseUrl, ...options } = JSON.parse(process.argv[2]);

const { config } = await loadConfigFromFile(
  { command: 'serve', mode: 'development' },
  example('vite.config.ts'),
);
const load = async (name) =>
  (await runnerImport(example(name), { resolve: config.resolve, logLevel: 'error' })).module;
const [{ startServer }, { openPostgres }] = [await load('server/start.ts'), await load('server/postgres.ts')];
const { port } = await startServer({ ...options, sql: openPostgres(databaseUrl).sql });
console.log(`port ${port}`);
