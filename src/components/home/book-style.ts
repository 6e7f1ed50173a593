import type { Campaign } from '../../model/campaign.ts';
import { isMostlyLight } from '../../model/shade.ts';
import type { Theme } from '../../model/theme.ts';

/** What a book on the shelf shows of a theme. */
const TOKENS = [
  ...['paper-deep', 'paper-light', 'ink', 'ink-soft', 'seal', 'on-seal', 'sun'],
  ...['range-1', 'range-2', 'range-3', 'range-4', 'painting-filter', 'painting-blend'],
];

/**
 * Binds each campaign's book in the theme of the campaign, whatever the shelf is made of: only what differs from the page's own theme. A
 * dark picture is shown as it is where paintings are turned to gold on night.
 */
export function formatBookStyle(
  campaigns: readonly Campaign[],
  themeOf: (campaign: Campaign) => Theme,
  page: Theme,
): string {
  return campaigns
    .map((campaign, index) => {
      const { tokens } = themeOf(campaign);
      const picture = campaign.entry?.coverTall ?? campaign.entry?.cover?.picture;
      const isNegative = tokens['painting-blend'] === 'screen' && picture && !isMostlyLight(picture.shade);
      const shown = isNegative ? { ...tokens, 'painting-filter': 'none', 'painting-blend': 'normal' } : tokens;
      const own = TOKENS.filter((name) => shown[name] !== page.tokens[name]);
      const declarations = own.map((name) => `--${name}:${shown[name]}`).join(';');
      return own.length > 0 ? `.volume:nth-child(${index + 1}) .book{${declarations}}` : '';
    })
    .join('');
}
