import type { Link, Nodes, Root, Text } from 'mdast';
import { cutBareUrl } from './bare-url.ts';
import { walk } from './walk.ts';

/** An address behind a sign that GFM's tokenizer does not look behind. */
const ADDRESS = /(?<![\p{Script=Latin}\d_.@/])(?:https?:\/\/|www\.)[^\s<]{1,2000}/giu;

/** Links the addresses that GFM's tokenizer leaves in the text, those behind brackets: `（www.a.cn）`, `[https://a.cn]`. */
export default function remarkBareUrls() {
  return (tree: Root): void => {
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return false;
      if (node.type !== 'text' || !/https?:\/\/|www\./iu.test(node.value)) return undefined;
      const parts = split(node);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

function split(node: Text): (Link | Text)[] {
  const parts: (Link | Text)[] = [];
  let from = 0;
  const address = new RegExp(ADDRESS);
  for (let match = address.exec(node.value); match; match = address.exec(node.value)) {
    const [url] = cutBareUrl(match[0]);
    if (!/^(?:https?:\/\/|www\.)[^/?#.]+(?:[.:][^/?#.]+|$)/iu.test(url)) continue;
    address.lastIndex = match.index + url.length;
    if (match.index > from) parts.push({ type: 'text', value: node.value.slice(from, match.index) });
    const href = /^www/iu.test(url) ? `http://${url}` : url;
    parts.push({ type: 'link', url: href, children: [{ type: 'text', value: url }], position: node.position });
    from = match.index + url.length;
  }
  if (from === 0) return [node];
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
  return parts;
}
