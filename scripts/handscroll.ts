#!/usr/bin/env node
import { chooseLanguage } from './choose-language.ts';
import { getCliTexts } from '../src/i18n/cli.ts';
import { runProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

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
