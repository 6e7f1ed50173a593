import type { Sheet } from '../sheet.ts';
import { paintCabinet } from './cabinet.ts';
import { paintCable } from './cable.ts';
import { paintTallNet, paintWideNet } from './cover.ts';
import { paintLoom } from './loom.ts';
import { paintEarlyPage, paintLatePage } from './page.ts';
import { paintTerminal } from './terminal.ts';
import { paintWorld } from './world.ts';

/** The paintings of the English campaign, ink and one blue, by the name of their file, with the quality of their WebP. */
export const WEB_PAINTINGS: Record<string, { paint: () => Sheet; quality: number }> = {
  'web30/cover-wide': { paint: paintWideNet, quality: 80 },
  'web30/cover-tall': { paint: paintTallNet, quality: 80 },
  'web30/loom': { paint: paintLoom, quality: 76 },
  'web30/cable': { paint: paintCable, quality: 78 },
  'web30/cabinet': { paint: paintCabinet, quality: 72 },
  'web30/terminal': { paint: paintTerminal, quality: 76 },
  'web30/world': { paint: paintWorld, quality: 76 },
  'web30/page-1993': { paint: paintEarlyPage, quality: 72 },
  'web30/page-2023': { paint: paintLatePage, quality: 72 },
};
