import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import astroService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { examinePicture } from '../../src/images/examine-picture.ts';
import { writePicture } from '../../src/images/write-picture.ts';
import { listVariants } from '../../src/model/picture.ts';
import type { Picture } from '../../src/model/picture.ts';
import { CACHE } from '../paths.ts';
import { megabytes, printJudged, printRatio, seconds } from './judge.ts';
import { listPhotographs, makeLarge } from './photographs.ts';
import { measureSsim } from './ssim.ts';

const COUNT = 16;

interface Source {
  file: string;
  picture: Picture;
}
/** A variant as one side made it. */
interface Made {
  source: Source;
  width: number;
  bytes: Uint8Array;
}

/**
 * Makes all variants of sixteen large photographs by our pipeline and by Astro's own with AVIF in its defaults, in the same widths;
 * compares the time, the bytes, and how near both are to the photograph reduced without loss.
 */
export async function benchPictures(photographsDir: string): Promise<void> {
  const scratch = join(CACHE, 'bench/pictures');
  const photographs = listPhotographs(photographsDir);
  if (photographs.length === 0) {
    console.log(`pictures: left out, no photographs at ${photographsDir}`);
    return;
  }
  const sources: Source[] = [];
  for (const file of await makeLarge(photographs, scratch, COUNT)) {
    const finding = await examinePicture(file, basename(file));
    if (!('picture' in finding)) throw new Error(`${file}: ${finding.fault.code}`);
    sources.push({ file, picture: finding.picture });
  }
  const own = await time(() => makeOwn(sources, scratch));
  const peer = await time(() => makeAstro(sources));
  const [ownSsim, peerSsim] = [await meanSsim(own.made), await meanSsim(peer.made)];
  printRatio(
    `${COUNT} photographs, ${own.made.length} variants`,
    own.seconds,
    peer.seconds,
    0.2,
    seconds,
    'Astro AVIF',
  );
  printRatio('  bytes of the variants', weigh(own.made), weigh(peer.made), 1, megabytes, 'Astro AVIF');
  printJudged({
    what: '  mean SSIM, lower by',
    shown: `${ownSsim.toFixed(4)}   Astro AVIF ${peerSsim.toFixed(4)}   lower by ${(peerSsim - ownSsim).toFixed(4)}`,
    value: peerSsim - ownSsim,
    goal: 0.002,
  });
}

async function time(make: () => Promise<Made[]>): Promise<{ seconds: number; made: Made[] }> {
  const began = performance.now();
  const made = await make();
  return { seconds: (performance.now() - began) / 1000, made };
}

async function makeOwn(sources: Source[], scratch: string): Promise<Made[]> {
  const [out, cache] = [join(scratch, 'out'), join(scratch, 'cache')];
  for (const folder of [out, cache]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const urls = await Promise.all(sources.map(({ picture, file }) => writePicture(picture, file, out, cache)));
  return sources.flatMap((source, index) =>
    listVariants(source.picture).map(({ width }, at) => ({
      source,
      width,
      bytes: readFileSync(join(out, urls[index]![at]!)),
    })),
  );
}

/** As Astro's build does it: each width from the bytes of the file, as many at once as there are processors. */
async function makeAstro(sources: Source[]): Promise<Made[]> {
  const config = { service: { entrypoint: 'astro/assets/services/sharp', config: {} } };
  const tasks = sources.flatMap((source) => listVariants(source.picture).map(({ width }) => ({ source, width })));
  const made: Made[] = [];
  const work = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const { data, format } = await astroService.transform(
        readFileSync(task.source.file),
        { src: task.source.file, width: task.width, format: 'avif' },
        config as never,
        console as never,
      );
      if (format !== 'avif' && format !== 'heif') throw new Error(`Astro made ${format} of ${task.source.file}`);
      made.push({ ...task, bytes: data });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return made;
}

async function meanSsim(made: Made[]): Promise<number> {
  let sum = 0;
  for (const { source, width, bytes } of made) {
    const wanted = await readGrey(sharp(source.file).autoOrient().resize({ width }));
    const found = await readGrey(sharp(bytes));
    sum += measureSsim(wanted.data, found.data, wanted.info.width, wanted.info.height);
  }
  return sum / made.length;
}

const readGrey = (image: Sharp) => image.greyscale().raw().toBuffer({ resolveWithObject: true });

const weigh = (made: Made[]): number => made.reduce((sum, { bytes }) => sum + bytes.length, 0);
