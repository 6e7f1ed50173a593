import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { fill } from '../../src/i18n/ui.ts';
import { parseNewPath } from '../new-path.ts';
import { toShownPath } from '../shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { writeStarter } from '../write-starter.ts';

/** `new`: a commented starter file. */
export function addNew(program: Command, terminal: Terminal): void {
  const { commands, options, arguments: argumentTexts } = terminal.texts;
  program
    .command('new')
    .description(commands.new)
    .argument('<kind>', argumentTexts.kind)
    .argument('<target>', argumentTexts.target)
    .option('--content <dir>', options.content, 'content')
    .action((kind: string, target: string, { content }: { content: string }) => begin(kind, target, content, terminal));
}

async function begin(kindWord: string, target: string, content: string, terminal: Terminal): Promise<void> {
  const { texts, cwd, lang } = terminal;
  const contentDir = resolve(cwd, content);
  const place = parseNewPath(kindWord, target);
  const written = await writeStarter(place, { contentDir, lang, now: new Date() });
  const files = written.map((path) => toShownPath(join(contentDir, path), cwd));
  if (terminal.json) {
    terminal.print(JSON.stringify({ ok: true, files }, null, 2));
    return;
  }
  for (const file of files) terminal.print(terminal.style('green', fill(texts.new.written, { file })));
  const { kind, campaign, name } = place;
  const next = kind === 'campaign' ? texts.new.nextCampaign : kind === 'course' ? texts.new.nextCourse : texts.new.next;
  terminal.print(fill(next, { campaign, target: `${campaign}/${name}`, content: repeatContent(content) }));
}

/** The option that leads the next command to the same content folder; nothing for the usual one. */
function repeatContent(content: string): string {
  if (content === 'content') return '';
  return ` --content ${/\s/u.test(content) ? `"${content}"` : content}`;
}
