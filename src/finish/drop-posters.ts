import type { Step } from './context.ts';

/** Takes from pages the posters that could not be drawn. */
export const dropPosters: Step = {
  name: 'posters left out',
  async run({ undrawn, pages }) {
    for (const page of pages) {
      for (const poster of undrawn ?? []) {
        const html = page.original();
        const at = html.indexOf(`/${poster}"`);
        const [from, to] = [html.lastIndexOf('<figure', at), html.indexOf('</figure>', at)];
        if (at >= 0 && from >= 0 && to >= 0) page.replace(from, to + '</figure>'.length, '');
      }
    }
    return [...(undrawn ?? [])].join(', ') || 'none';
  },
};
