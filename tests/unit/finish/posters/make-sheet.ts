import sharp from 'sharp';
import type { Cover } from '../../../../src/finish/posters/paint-ground.ts';
import { digestPicture } from '../../../../src/images/examine-picture.ts';
import type { Picture } from '../../../../src/model/picture.ts';
import { makeSheet as gather } from '../../../../src/model/sheet.ts';
import type { Sheet } from '../../../../src/model/sheet.ts';
import { loadThemeSheet } from '../../../../src/loader/check-theme.ts';
import { resolveTheme } from '../../../../src/model/theme.ts';

/** A sheet in the colours of a theme, with what a test wants otherwise. */
export function makeSheet(changes: Partial<Sheet> = {}, theme = 'vermilion'): Sheet {
  const { tokens } = resolveTheme(loadThemeSheet(theme));
  const site = { title: '站', languages: ['zh-Hans'], theme, review: false, builtOn: '2026-01-01', legal: {} };
  const sheet = gather({ site, title: '九十九年', lang: 'zh-Hans', url: 'a/editions/b.html', tokens });
  return {
    ...sheet,
    address: 'https://x.example/s/a/editions/b.html',
    dates: ['1921', '2020'],
    seal: '九十',
    ...changes,
  };
}

/** A cover of soft colours. */
export async function makeCover(width: number, height: number): Promise<Cover> {
  const small = await sharp({
    create: {
      width: 16,
      height: 16,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const bytes = await sharp(small).resize({ width, height, fit: 'fill' }).jpeg().toBuffer();
  return { picture: makePicture(bytes, width, height, 'jpeg'), bytes };
}

export function makePicture(bytes: Buffer, width: number, height: number, format: Picture['format']): Picture {
  return { path: `a/cover.${format}`, digest: digestPicture(bytes), width, height, format, alpha: false };
}
