import { Parser } from 'htmlparser2';

/**
 * Takes the links to some addresses out of a body and leaves their words: `see <a href="x">there</a>` → `see there`. A player without
 * its file leaves what stands inside it. Everything else stays as it was, byte for byte.
 * @param dead addresses as `Rendered.links` and `Rendered.files` give them
 */
export function unlink(html: string, dead: ReadonlySet<string>): string {
  if (dead.size === 0) return html;
  const cuts: [from: number, to: number][] = [];
  const open: { name: string; isCut: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const address = name === 'a' ? attributes['href'] : attributes['src'];
      const isCut = address !== undefined && dead.has(address);
      if (name === 'source' || name === 'track') {
        if (isCut) cuts.push([parser.startIndex, parser.endIndex + 1]);
      } else if (name === 'a' || name === 'video' || name === 'audio') {
        open.push({ name, isCut });
        if (isCut) cuts.push([parser.startIndex, parser.endIndex + 1]);
      }
    },
    onclosetag(name, isImplied) {
      if (open.at(-1)?.name !== name) return;
      const { isCut } = open.pop()!;
      if (isCut && !isImplied) cuts.push([parser.startIndex, parser.endIndex + 1]);
    },
  });
  parser.end(html);
  let rest = html;
  for (const [from, to] of cuts.sort(([a], [b]) => b - a)) rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}
