import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cleanEnv } from './clean-env.ts';
import type { Served } from './serve.ts';

/** How a folder is served by a program that hosts use. */
export interface HostOptions {
  folder: string;
  /** Path that the folder stands at, `/` or `/a/b/`. */
  base: string;
  /** Send the .gz and .br beside a file to who takes them. */
  precompressed: boolean;
}

export type HostProgram = 'nginx' | 'caddy';

/** What a program needs to serve one folder, in a folder `home` of its own. */
interface Recipe {
  config: string;
  args(config: string): string[];
}

// Debian keeps nginx where only root looks.
const env = { ...cleanEnv(), PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };

export function isInstalled(program: HostProgram): boolean {
  return spawnSync(program, [program === 'nginx' ? '-v' : 'version'], { env }).status === 0;
}

/** Serves a folder at a port of its own, in the foreground, as any user, writing nowhere but below a temporary folder. */
export async function startHost(program: HostProgram, options: HostOptions): Promise<Served> {
  const home = mkdtempSync(join(tmpdir(), `handscroll-${program}-`));
  const port = await findPort();
  const { config, args } = RECIPES[program](options, port, home);
  const file = join(home, 'config');
  writeFileSync(file, config);
  const child = spawn(program, args(file), {
    cwd: home,
    env: { ...env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  child.stdout.resume();
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${options.base}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    if (await answers(url)) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${program} does not serve:\n${said}\n${config}`);
}

const RECIPES: Record<HostProgram, (options: HostOptions, port: number, home: string) => Recipe> = {
  nginx: ({ folder, base, precompressed }, port, home) => ({
    args: (config) => ['-e', 'stderr', '-p', home, '-c', config],
    config: `
daemon off;
master_process off;
pid "${home}/nginx.pid";
error_log stderr warn;
events {}
http {
  include "${findMimeTypes()}";
  types { text/calendar ics; }
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${home}/${name}";`).join(' ')}
  ${precompressed ? 'gzip_static on; gzip_vary on;' : ''}
  server {
    listen 127.0.0.1:${port};
    error_page 404 ${base}404.html;
    location ${base} { alias "${folder}/"; }
    ${base === '/' ? '' : 'location / { return 404; }'}
  }
}
`,
  }),
  caddy: ({ folder, base, precompressed }, port) => ({
    args: (config) => ['run', '--config', config, '--adapter', 'caddyfile'],
    config: `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * "${folder}"
  header *.ics Content-Type text/calendar
  handle_path ${base}* {
    file_server${precompressed ? ' {\n      precompressed br gzip\n    }' : ''}
  }
  handle {
    error 404
  }
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`,
  }),
};

/** The list of types that came with nginx. */
function findMimeTypes(): string {
  const { stderr } = spawnSync('nginx', ['-V'], { env, encoding: 'utf8' });
  return join(dirname(/--conf-path=(\S+)/u.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf'), 'mime.types');
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    async (response) => (await response.arrayBuffer(), true),
    () => false,
  );
}
