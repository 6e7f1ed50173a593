#!/usr/bin/env node
// The only file here that any Node can run: the rest is TypeScript, which the Node that npm installed with this package runs as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'scripts', 'handscroll.ts');
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const node = [`node-${platform}`, `node-bin-${platform}`]
  .map((name) => join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
  .find((path) => existsSync(path));

if (node === undefined) await runHere();
else runWith(node);

/** The running Node does, where it is new enough. */
async function runHere() {
  if (process.features.typescript) {
    await import('./handscroll.ts');
    return;
  }
  console.error(
    `Handscroll needs Node 24. This is Node ${process.versions.node}, and npm installed no Node for ${platform}: run \`npm ci\` without \`--omit=optional\`, or install Node 24.\n` +
      `Handscroll 需要 Node 24。当前是 Node ${process.versions.node}，npm 也没有装上 ${platform} 的 Node：请运行 \`npm ci\`（不要加 \`--omit=optional\`），或安装 Node 24。`,
  );
  process.exitCode = 3;
}

/** Hands everything over: arguments, streams, signals and the exit code. */
function runWith(path) {
  // Linux keeps the memory of ended threads for each of them, some hundred MB in a large build; two pools lose no time (measured).
  const env = { MALLOC_ARENA_MAX: '2', ...process.env };
  const child = spawn(path, [program, ...process.argv.slice(2)], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl+C to both; here it only must not end the parent before the child.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
  // A binary that does not start here (another libc) leaves the running Node.
  child.on('error', () => void runHere());
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 3;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
