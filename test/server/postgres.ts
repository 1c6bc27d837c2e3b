import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A private PostgreSQL server on a socket in a temporary folder. */
export interface PrivatePostgres {
  readonly config: pg.ClientConfig;
  readonly version: string;
  /** Stops the server and removes the folder. */
  readonly stop: () => Promise<void>;
}

/** The folder with PostgreSQL's programs, or `null` where there is none. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return (
    folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null
  );
}

/** PostgreSQL refuses to run as root: it then runs as whoever the programs' package made, or as nobody. */
function otherUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { stdio: 'pipe' }).toString());
  try {
    return { uid: idOf('-u', 'postgres'), gid: idOf('-g', 'postgres') };
  } catch {
    return { uid: 65_534, gid: 65_534 };
  }
}

/** Starts a server. Whatever happens to this process, the server does not outlive it. */
export async function startPostgres(programs: string): Promise<PrivatePostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'meld-pg-'));
  const user = otherUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  const data = join(folder, 'data');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const init = ['-D', data, '-U', 'kit', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
    execFileSync(join(programs, 'initdb'), init, { ...as, stdio: 'pipe' });
  } catch (error) {
    remove();
    throw error;
  }
  const settings = [
    'listen_addresses=',
    'fsync=off',
    'max_connections=300',
    `unix_socket_directories=${folder}`,
  ];
  const flags = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(programs, 'postgres'), flags, { ...as, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const kill = () => {
    server.kill('SIGQUIT');
    remove();
  };
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    server.kill('SIGINT'); // its "fast" way: whoever is connected is cut off
    await ended;
    remove();
  };
  const config = { host: folder, user: 'kit', database: 'postgres' };
  try {
    return { config, version: await answered(config), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function answered(config: pg.ClientConfig): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client(config);
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('show server_version');
      return rows[0]?.server_version ?? '';
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
