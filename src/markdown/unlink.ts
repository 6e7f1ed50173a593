const LINK = /<a((?:\s+[^\s=>]+(?:="[^"]*")?)*)>([^]*?)<\/a>/gu;
const PLAYER = /<(video|audio)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>([^]*?)<\/\1>/gu;

/**
 * Leaves the words of links that lead nowhere, where a site tolerates them, so that no page holds a dead link.
 * @param html as this pipeline writes it: attributes in quotation marks, no link within a link.
 * @param hrefs addresses as `Rendered.links` and `Rendered.files` give them.
 */
export function unlinkDead(html: string, hrefs: ReadonlySet<string>): string {
  if (hrefs.size === 0) return html;
  const isDead = (attributes: string, name: string): boolean => {
    const href = new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    return href !== undefined && hrefs.has(href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&'));
  };
  const words = (inner: string): string => `<span class="dead-link">${inner}</span>`;
  return html
    .replace(PLAYER, (whole, _name, attributes: string, inner: string) => (isDead(attributes, 'src') ? inner : whole))
    .replace(LINK, (whole, attributes: string, inner: string) => (isDead(attributes, 'href') ? words(inner) : whole));
}
