// `npm run demo`: everything on this machine, until Ctrl-C.
import { loadConfigFromFile, runnerImport } from 'vite';

const path = (name) => new URL(name, import.meta.url).pathname;

console.log('Starting…');

// Node 20 does not read TypeScript; Vite does.
const { config } = await loadConfigFromFile(
  { command: 'serve', mode: 'development' },
  path('./vite.config.ts'),
);
const { module } = await runnerImport(path('./demo.ts'), { resolve: config.resolve, logLevel: 'error' });

const { env } = process;
const port = (name, usual) => Number(env[name] ?? usual);
const ports = {
  dashboard: port('DASHBOARD_PORT', 4610),
  sandbox: port('SANDBOX_PORT', 4611),
  widget: port('WIDGET_PORT', 4612),
};

const demo = await module
  .startDemo({
    ports: env.DEMO_PORTS === 'free' ? 0 : ports,
    databaseUrl: env.DATABASE_URL || undefined,
    databaseFolder: env.DATABASE_FOLDER || undefined,
  })
  .catch((error) => {
    if (error?.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${error.port} is taken. Name others with DASHBOARD_PORT, SANDBOX_PORT and WIDGET_PORT.`,
    );
    process.exit(1);
  });

console.log(`
  Dashboard      ${demo.dashboardUrl}
  Control panel  ${demo.controlUrl}
  Widget         ${demo.widgetOrigin} (opens inside the dashboard)

  Ctrl-C ends everything.
`);

let isStopping = false;
async function stop() {
  if (isStopping) process.exit(1); // pressed twice: at once
  isStopping = true;
  await demo.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
