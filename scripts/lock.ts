#!/usr/bin/env node
/**
 * Completes package-lock.json with the platform packages that the registry at hand did not serve.
 * npm drops an optional package that it cannot read, and `npm ci` then refuses the file, on every platform. A package for
 * another platform is never fetched, so its name, version and platform are all that the lock file needs.
 * Run by `npm run lock` after a dependency changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  version?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openbsd',
  'netbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
  'windows',
  'wasi',
];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

let added = 0;
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (lock.packages[`node_modules/${name}`]) continue;
    const system = systems.find((word) => name.includes(word));
    const processor = processors.find((word) => name.includes(word)) ?? 'unknown';
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[\^~]/u, ''),
      cpu: [processor],
      optional: true,
      ...(system && system !== 'wasi' ? { os: [system === 'windows' ? 'win32' : system] } : {}),
    };
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
lock.packages = Object.fromEntries(sorted);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
