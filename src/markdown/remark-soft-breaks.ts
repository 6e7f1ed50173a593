import type { Nodes, Root } from 'mdast';

const STRICT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Signs that Chinese shares with other scripts: they join only where the other side is Chinese without doubt. */
const SHARED = /[\u2014\u2018\u2019\u201C\u201D\u2026\u00B7]/u;

/** Says whether a line break between two characters (either may be absent) is to go: between Han or full-width signs. */
export function joinsAcross(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (STRICT.test(before)) return STRICT.test(after) || SHARED.test(after);
  return SHARED.test(before) && STRICT.test(after);
}

/** `一行⏎下一行` → `一行下一行`; between Han and Latin the break stays, and shows as a space. */
export default function remarkSoftBreaks() {
  return (tree: Root): void => walk(tree);
}

type Leaf = { value: string; isText: boolean } | undefined;

function walk(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type !== 'paragraph' && node.type !== 'heading') {
    for (const child of node.children as Nodes[]) walk(child);
    return;
  }
  const leaves: Leaf[] = [];
  collect(node, leaves);
  if (!leaves.some((leaf) => leaf?.isText && leaf.value.includes('\n'))) return;
  leaves.forEach((leaf, index) => {
    if (!leaf?.isText || !leaf.value.includes('\n')) return;
    const before = lastOf(leaves[index - 1]);
    const after = firstOf(leaves[index + 1]);
    leaf.value = leaf.value.replace(/\n/gu, (sign, at: number, whole: string) =>
      joinsAcross(
        at > 0 ? lastOf({ value: whole.slice(Math.max(0, at - 2), at), isText: true }) : before,
        at + 1 < whole.length ? firstOf({ value: whole.slice(at + 1, at + 3), isText: true }) : after,
      )
        ? ''
        : sign,
    );
  });
}

/** Lists what stands in a line, in order; marks around words and footnotes' numbers are passed through, the rest stops a join. */
function collect(node: Nodes, leaves: Leaf[]): void {
  if (node.type === 'text') leaves.push(Object.assign(node, { isText: true }));
  else if (node.type === 'inlineCode') leaves.push({ value: node.value, isText: false });
  else if (node.type === 'footnoteReference' || (node.type === 'html' && !/^<br/iu.test(node.value))) return;
  else if ('children' in node) for (const child of node.children as Nodes[]) collect(child, leaves);
  else leaves.push(undefined);
}

function firstOf(leaf: Leaf): string | undefined {
  return leaf && [...leaf.value.slice(0, 2)][0];
}

function lastOf(leaf: Leaf): string | undefined {
  return leaf && [...leaf.value.slice(-2)].at(-1);
}
