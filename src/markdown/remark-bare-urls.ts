import type { Nodes, Root, Text } from 'mdast';
import { cutBareUrl } from './bare-url.ts';
import { walk } from './walk.ts';

/** Cuts the addresses that GFM finds after the tokenizer, in text: `_https://a.cn，继续_`. They are the links without a position. */
export default function remarkBareUrls() {
  return (tree: Root): void => {
    walk<Nodes>(tree, (node, index, parent) => {
      if (node.type !== 'link' || node.position) return undefined;
      const [text] = node.children;
      if (text?.type !== 'text') return undefined;
      const [url, rest] = cutBareUrl(text.value);
      if (rest === '') return undefined;
      const isAddress = /^(?:https?:\/\/|www\.)[^/?#]*[^/?#.]/iu.test(url) || /@.+\./u.test(url);
      const tail: Text = { type: 'text', value: isAddress ? rest : text.value };
      if (isAddress) {
        node.url = node.url.slice(0, node.url.length - text.value.length) + url;
        text.value = url;
      }
      parent.children.splice(index, 1, ...(isAddress ? [node, tail] : [tail]));
      return index + 1;
    });
  };
}
