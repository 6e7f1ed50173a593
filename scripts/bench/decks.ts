import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument, DomUtils } from 'htmlparser2';
import { CACHE } from '../paths.ts';
import { installPeers } from './install-peers.ts';

const PEERS = { name: 'peer-decks', dependencies: { 'reveal.js': '6.0.2', swiper: '14.4.0' } };
/** What each peer's own first page tells to take; of the themes of reveal.js the lightest with pictures in mind, without faces of its own. */
const FILES = {
  'reset.css': 'reveal.js/dist/reset.css',
  'reveal.css': 'reveal.js/dist/reveal.css',
  'theme.css': 'reveal.js/dist/theme/serif.css',
  'reveal.js': 'reveal.js/dist/reveal.js',
  'swiper-bundle.min.css': 'swiper/swiper-bundle.min.css',
  'swiper-bundle.min.js': 'swiper/swiper-bundle.min.js',
};

/** One scene of an edition, without our looks. */
interface Scene {
  /** Addresses of pictures behind it. */
  behind: string[];
  html: string;
}

/**
 * Writes the same words with the same pictures as peers of a built edition, beside it: a bare page, a deck of reveal.js and pages of
 * Swiper, plain and with the lazy pictures of its documentation. What an edition shows besides scenes stays away from them, and so do
 * slices that its first screen does not show: they are a little lighter for it.
 * @param first file names of the pictures of the first screen
 * @returns path of each peer's page below `site`, by name
 */
export function writeDecks(site: string, path: string, html: string, first: string[]): Record<string, string> {
  const source = join(CACHE, 'bench/decks');
  installPeers(source, PEERS);
  const folder = join(site, dirname(path));
  mkdirSync(join(folder, 'peers'), { recursive: true });
  for (const [name, file] of Object.entries(FILES)) {
    cpSync(join(source, 'node_modules', file), join(folder, 'peers', name));
  }
  const scenes = readScenes(html, first);
  const pages: Record<string, string> = {
    bare: formatBare(scenes),
    'reveal.js': formatReveal(scenes),
    Swiper: formatSwiper(scenes, true),
    'Swiper, not lazy': formatSwiper(scenes, false),
  };
  return Object.fromEntries(
    Object.entries(pages).map(([name, body]) => {
      const file = `${basename(path, '.html')}-${name.replaceAll(/\W+/gu, '-')}.html`;
      const page = `<!doctype html><html lang="zh"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title>${body}</html>`;
      writeFileSync(join(folder, file), page);
      return [name, join(dirname(path), file)];
    }),
  );
}

function readScenes(html: string, first: string[]): Scene[] {
  const main = DomUtils.findOne(({ name }) => name === 'main', parseDocument(html).children)!;
  const sections = DomUtils.findAll(({ attribs }) => /\bscene\b/u.test(attribs['class'] ?? ''), main.children);
  const scenes = sections.map((section) => {
    const behind: string[] = [];
    for (const image of DomUtils.findAll(({ name }) => name === 'img', section.children)) {
      const { srcset, src, width, height, alt = '' } = image.attribs;
      const address = chooseForPhone(srcset ?? '', src!);
      if (image.attribs['class'] === 'background') {
        behind.push(address);
        DomUtils.removeElement(image);
      } else image.attribs = { src: address, width: width!, height: height!, alt };
    }
    return { behind, html: DomUtils.getInnerHTML(section) };
  });
  const assets = /[^"\s(]*_assets\//u.exec(html)![0];
  scenes[0]!.behind = first.map((name) => assets + name);
  return scenes;
}

/** The width that our pages give a phone of 390 × 3 pixels. */
function chooseForPhone(srcset: string, src: string): string {
  const all = srcset.split(', ').map((one) => one.split(' '));
  return all.find(([, width]) => width === '1080w')?.[0] ?? src;
}

const formatImages = (addresses: string[], attributes: string) =>
  addresses.map((address) => `<img src="${address}" alt="" ${attributes}>`).join('');

const makeLazy = (html: string) => html.replaceAll('<img ', '<img loading="lazy" ');

function formatBare(scenes: Scene[]): string {
  const body = scenes
    .map(({ behind, html }, index) =>
      index === 0
        ? `<section>${html}${formatImages(behind, '')}</section>`
        : `<section>${formatImages(behind, 'loading="lazy"')}${makeLazy(html)}</section>`,
    )
    .join('');
  return `<style>img{max-width:100%;height:auto}</style><main>${body}</main>`;
}

/** Backgrounds and `data-src` wait until the deck comes near them, as its documentation tells. */
function formatReveal(scenes: Scene[]): string {
  const slides = scenes
    .map(({ behind, html }) => {
      const background = behind.length > 0 ? ` data-background-image="${behind.join(', ')}"` : '';
      return `<section${background}>${html.replaceAll('<img src=', '<img data-src=')}</section>`;
    })
    .join('');
  const sheets = ['reset.css', 'reveal.css', 'theme.css'].map((name) => `<link rel="stylesheet" href="peers/${name}">`);
  return `${sheets.join('')}<div class="reveal"><div class="slides">${slides}</div></div><script src="peers/reveal.js"></script><script>Reveal.initialize()</script>`;
}

function formatSwiper(scenes: Scene[], isLazy: boolean): string {
  const slides = scenes
    .map(({ behind, html }, index) => {
      const lazy = isLazy && index > 0 ? 'loading="lazy"' : '';
      return `<div class="swiper-slide">${formatImages(behind, `class="behind" ${lazy}`)}<div class="words">${lazy ? makeLazy(html) : html}</div></div>`;
    })
    .join('');
  const style =
    'html,body,.swiper{height:100%;margin:0}.swiper-slide{overflow:hidden}.swiper-slide img{max-width:100%;height:auto}' +
    '.swiper-slide .behind{position:absolute;width:100%;height:100%;object-fit:cover}.words{position:relative;padding:2rem}';
  return (
    `<link rel="stylesheet" href="peers/swiper-bundle.min.css"><style>${style}</style>` +
    `<div class="swiper"><div class="swiper-wrapper">${slides}</div><div class="swiper-pagination"></div></div>` +
    `<script src="peers/swiper-bundle.min.js"></script>` +
    `<script>new Swiper('.swiper',{direction:'horizontal',pagination:{el:'.swiper-pagination'},keyboard:true})</script>`
  );
}
