#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CACHE } from './paths.ts';

// Before anything large is loaded: what is compiled once need not be compiled again.
enableCompileCache(join(CACHE, 'compiled'));
const { chooseLanguage } = await import('./choose-language.ts');
const { getCliTexts } = await import('../src/i18n/cli.ts');
const { runProgram } = await import('./program.ts');
const { createTerminal } = await import('./terminal.ts');

// A reader that closes early (`| head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const args = process.argv.slice(2);
const lang = chooseLanguage(args, process.env);
const code = await runProgram(args, createTerminal(lang, getCliTexts(lang)));
process.exitCode = code;
// Only once all is written, since a pipe may be slow; servers and workers that others left open end here.
process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
