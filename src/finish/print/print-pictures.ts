import { copyFile, mkdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import sharp from 'sharp';

const QUALITY = 84;

/** Name of the file that is printed for a picture of the site, beside the printed page. */
export function namePrintPicture(address: string): string {
  const { name, ext } = posix.parse(address);
  return `pictures/${encodeURIComponent(name)}${ext === '.svg' ? '.svg' : '.jpg'}`;
}

/**
 * Writes the pictures of a printed page: as JPEG, which a PDF holds as it is, while Chromium writes every other format into it
 * uncompressed but for deflate, ten times as large. Drawings stay drawings.
 * @param addresses below the site's root
 * @param folder where the printed page will lie
 */
export async function writePrintPictures(addresses: readonly string[], siteDir: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'pictures'), { recursive: true });
  await Promise.all(
    addresses.map(async (address) => {
      const target = join(folder, decodeURIComponent(namePrintPicture(address)));
      if (target.endsWith('.svg')) return copyFile(join(siteDir, address), target);
      await sharp(join(siteDir, address)).flatten({ background: '#fff' }).jpeg({ quality: QUALITY }).toFile(target);
    }),
  );
}
