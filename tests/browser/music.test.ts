import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPreviewServer } from '../../scripts/preview/server.ts';
import { readSearchDocument } from '../../src/finish/search-text.ts';
import { launchBrowser } from '../support/browser.ts';
import { makeContentFolder } from '../support/content-folder.ts';
import { runBuild } from '../support/run-build.ts';
import { makeMp3, makeMp4, makeWav } from '../unit/sounds/make-sounds.ts';

const home = mkdtempSync(join(tmpdir(), 'handscroll-music-'));
let browser: Browser;
/** It answers parts of files as hosts do; where a host does not, a browser plays each piece from its beginning. */
let server: Server;
let site: string;

/** An edition with music, words, a link, a sound (WAV, which this Chromium plays) and a film (which it need not play). */
const edition = (autoplay: string): string =>
  `---\ntitle: 卷\nmusic:\n  file: ../a.mp3\n  title: 曲\n  credit: 某人作\n  licence: CC0 1.0\n  words: 一二三\n  autoplay: ${autoplay}\n---\n\n` +
  '# 卷\n\n某单位\n\n---\n\n::scene{layout=text}\n\n## 字\n\n[无声](silent.md)\n\n::audio[钟]{src=../bell.wav}\n\n::video[影]{src=../film.mp4}\n';

beforeAll(async () => {
  using content = makeContentFolder({
    'site.yaml': 'title: 试验\n',
    'c/index.md': '# 活动\n',
    'c/a.mp3': await makeMp3(20),
    'c/bell.wav': makeWav(2),
    'c/film.mp4': makeMp4({ seconds: 5, codecs: ['avc1', 'mp4a'] }),
    'c/editions/tap.md': edition('tap'),
    'c/editions/attempt.md': edition('attempt'),
    'c/editions/off.md': edition('off'),
    'c/editions/silent.md': '# 无声\n\n[不响](off.md) [试试](attempt.md)\n',
  });
  const { status, text } = runBuild(content, join(home, 'dist'));
  expect(status, text).toBe(0);
  browser = await launchBrowser();
  server = createPreviewServer(join(home, 'dist'), '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  rmSync(home, { recursive: true, force: true });
});

/** Opens an edition; complaints other than those of a missing sound fail the test. */
async function open<T>(
  name: string,
  look: (page: Page) => Promise<T>,
  prepare: (page: Page) => Promise<unknown> = async () => {},
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text());
  });
  await prepare(page);
  await page.goto(`${site}c/editions/${name}.html`, { waitUntil: 'load' });
  const result = await look(page);
  await context.close();
  expect(complaints).toEqual([]);
  return result;
}

const sayOf = async (page: Page): Promise<string> => {
  const button = page.locator('.sound');
  return `${await button.innerText()} ${await button.getAttribute('aria-pressed')}`.replaceAll(/\s+/gu, ' ').trim();
};
/** Waits until the button tells something, and no longer than a slow machine may need. */
const expectSays = (page: Page, words: string) => expect.poll(() => sayOf(page), { timeout: 15_000 }).toBe(words);
const ON = '乐 乐声开 true';
const OFF = '乐 乐声关 false';
const UNLOADED = /^乐 乐声关 · \d+ kB false$/u;

const isPlaying = (page: Page) => page.locator('.music').evaluate((music: HTMLAudioElement) => !music.paused);
const readPosition = (page: Page) => page.locator('.music').evaluate((music: HTMLAudioElement) => music.currentTime);
const tapWords = (page: Page) => page.locator('.scene-cover p').first().click();
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
/** A browser that lets nothing sound by itself, as phones do; `window.allow` gives way. */
const refuse = (page: Page) =>
  page.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (): Promise<void> {
      if ('allow' in window) return play.call(this);
      return Promise.reject(new DOMException('no gesture', 'NotAllowedError'));
    };
  });
const allow = (page: Page) => page.evaluate(() => void Object.assign(window, { allow: true }));

describe('music that starts at the first tap', () => {
  test('is not asked for before, and says its size', () =>
    open('tap', async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      expect(await sayOf(page)).toMatch(UNLOADED);
      const box = (await page.locator('.sound').boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      await page.locator('.scene').nth(1).scrollIntoViewIfNeeded();
      expect(asked.filter((url) => url.endsWith('.mp3'))).toEqual([]);
    }));

  test('sounds after it, and tells so', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      await expect.poll(() => readPosition(page)).toBeGreaterThan(0);
    }));

  test('stays off when the tap is on a control', () =>
    open('tap', async (page) => {
      const link = page.locator('.scene a', { hasText: '无声' });
      await link.evaluate((one) => one.addEventListener('click', (event) => event.preventDefault()));
      await link.click();
      await page.locator('audio[controls]').click({ position: { x: 100, y: 5 } });
      expect(await isPlaying(page)).toBe(false);
      expect(await sayOf(page)).toMatch(UNLOADED);
    }));

  test('stays off once the reader has switched it off', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      await page.locator('.sound').click();
      await expectSays(page, OFF);
      await tapWords(page);
      expect(await isPlaying(page)).toBe(false);
      await page.locator('.sound').click();
      await expectSays(page, ON);
    }));

  test('shows off where the browser refuses, and tries again at the next tap', () =>
    open(
      'tap',
      async (page) => {
        await tapWords(page);
        await page.locator('.sound').click();
        expect(await sayOf(page)).toMatch(UNLOADED);
        await page.reload();
        await tapWords(page);
        expect(await sayOf(page)).toMatch(UNLOADED);
        await allow(page);
        await tapWords(page);
        await expectSays(page, ON);
      },
      refuse,
    ));

  test('is said not to play where the host has lost its file, and plays once it is there', () =>
    open(
      'tap',
      async (page) => {
        await tapWords(page);
        await expectSays(page, '乐 乐声放不出 false');
        await page.unroute('**/*.mp3');
        await page.locator('.sound').click();
        await expectSays(page, ON);
      },
      (page) => page.route('**/*.mp3', (route) => route.fulfill({ status: 404, body: '' })),
    ));

  test('is off where the element is muted, and on again by the button', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      await page.locator('.music').evaluate((music: HTMLAudioElement) => void (music.muted = true));
      await expectSays(page, OFF);
      await page.locator('.sound').click();
      await expectSays(page, ON);
    }));
});

describe('music gives way', () => {
  test('to a hidden page, and goes on only if it played', () =>
    open('tap', async (page) => {
      await setHidden(page, true);
      await setHidden(page, false);
      expect(await isPlaying(page)).toBe(false);
      await tapWords(page);
      await expectSays(page, ON);
      await setHidden(page, true);
      await expectSays(page, OFF);
      await setHidden(page, false);
      await expectSays(page, ON);
    }));

  test('to a page that is hidden, or a player that plays, when it is to begin', () =>
    open('tap', async (page) => {
      await setHidden(page, true);
      await tapWords(page);
      expect(await isPlaying(page)).toBe(false);
      await setHidden(page, false);
      await expectSays(page, ON);
    }));

  test('to a page that is left and found again as it was', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
      await expectSays(page, OFF);
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      await expectSays(page, ON);
    }));

  // The film's own file is made up; what matters is the element, which plays the sound of the other player here.
  test.each(['audio[controls]', 'video'])('to %s of the page while it plays', (selector) =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      const other = page.locator(selector);
      const source = (await page.locator('audio[controls]').getAttribute('src'))!;
      await other.evaluate(async (player: HTMLMediaElement, src) => {
        player.src = src;
        await player.play();
      }, source);
      await expectSays(page, OFF);
      await setHidden(page, true);
      await setHidden(page, false);
      expect(await isPlaying(page)).toBe(false);
      await other.evaluate((player: HTMLMediaElement) => player.pause());
      await expectSays(page, ON);
    }),
  );

  test('to one that ends by itself, and stays off if the reader wants that meanwhile', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      const bell = page.locator('audio[controls]');
      const ended = bell.evaluate(
        (player: HTMLMediaElement) =>
          new Promise<void>((resolve) => {
            player.addEventListener('ended', () => resolve());
            player.muted = true;
            void player.play();
          }),
      );
      await expectSays(page, OFF);
      await page.locator('.sound').click();
      await expectSays(page, ON);
      await page.locator('.sound').click();
      await ended;
      await expectSays(page, OFF);
    }));
});

describe('from page to page', () => {
  /** Follows a link, as readers do: the browser then knows that somebody has touched this site. */
  const follow = async (page: Page, words: string) => {
    await page.locator('.scene a', { hasText: words }).click();
    await page.waitForLoadState('load');
  };

  test('music that is wanted goes on where it was', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expect.poll(() => readPosition(page), { timeout: 15_000 }).toBeGreaterThan(1);
      await follow(page, '无声');
      expect(await page.locator('.sound, .music, .music-note').count()).toBe(0);
      await follow(page, '不响');
      await expectSays(page, ON);
      expect(await readPosition(page)).toBeGreaterThan(0.9);
    }));

  test('music that is not wanted stays off', () =>
    open('tap', async (page) => {
      await tapWords(page);
      await expectSays(page, ON);
      await page.locator('.sound').click();
      await follow(page, '无声');
      await follow(page, '试试');
      await tapWords(page);
      expect(await isPlaying(page)).toBe(false);
      expect(await sayOf(page)).toMatch(UNLOADED);
    }));

  test('nothing is remembered where storage is forbidden, and all else works', () =>
    open(
      'tap',
      async (page) => {
        await tapWords(page);
        await expectSays(page, ON);
        await page.locator('.sound').click();
        await expectSays(page, OFF);
      },
      (page) =>
        page.addInitScript(() =>
          Object.defineProperty(window, 'sessionStorage', {
            get() {
              throw new DOMException('no', 'SecurityError');
            },
          }),
        ),
    ));
});

describe('music that attempts to start by itself', () => {
  test('sounds where the browser lets it', () =>
    open('silent', async (page) => {
      await page.locator('.scene a', { hasText: '试试' }).click();
      await expectSays(page, ON);
    }));

  test('is off where this browser by itself refuses, and starts with the first tap', () =>
    open('attempt', async (page) => {
      expect(await sayOf(page)).toMatch(UNLOADED);
      await tapWords(page);
      await expectSays(page, ON);
    }));

  test('waits for the first tap where it is refused', () =>
    open(
      'attempt',
      async (page) => {
        expect(await sayOf(page)).toMatch(UNLOADED);
        await allow(page);
        await tapWords(page);
        await expectSays(page, ON);
      },
      refuse,
    ));

  test.each(['ready', 'invoke'])('starts inside WeChat as its bridge lets it (%s)', (way) =>
    open(
      'attempt',
      async (page) => {
        expect(await sayOf(page)).toMatch(UNLOADED);
        await page.evaluate((name) => {
          Object.assign(window, { allow: true });
          if (name === 'ready') document.dispatchEvent(new Event('WeixinJSBridgeReady'));
          else (window as { answer?: () => void }).answer!();
        }, way);
        await expectSays(page, ON);
      },
      async (page) => {
        await refuse(page);
        if (way === 'ready') return;
        await page.addInitScript(() => {
          const invoke = (name: string, _options: object, answer: () => void) =>
            name === 'getNetworkType' && Object.assign(window, { answer });
          Object.assign(window, { WeixinJSBridge: { invoke } });
        });
      },
    ),
  );
});

test('the button is called by the words on it, which tell its state', () =>
  open('tap', async (page) => {
    const button = page.locator('.sound');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await page.getByRole('button', { name: /^乐.*乐声关 · \d+ kB$|^乐声关 · \d+ kB$/u }).count()).toBe(1);
    await button.click();
    await expectSays(page, ON);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('button', { name: '乐声开' }).count()).toBe(1);
  }));

test('search reads what is said in the music, and nothing else of its note', () => {
  const { text } = readSearchDocument(readFileSync(join(home, 'dist/c/editions/tap.html'), 'utf8'))!;
  expect(text).toContain('一二三');
  expect(text).not.toMatch(/配乐|某人作|曲中所说|kB/u);
});

test('music that is off starts by its button only', () =>
  open('off', async (page) => {
    await tapWords(page);
    expect(await isPlaying(page)).toBe(false);
    await page.locator('.sound').click();
    await expectSays(page, ON);
  }));

test('without scripts a link leads to the file, with its size, maker and words, and no button is shown', () =>
  open(
    'tap',
    async (page) => {
      expect(await page.locator('.sound').isVisible()).toBe(false);
      const note = page.locator('main .music-note');
      expect((await note.innerText()).replaceAll(/\s+/gu, ' ')).toMatch(
        /配乐 曲 0:20 · \d+ kB 某人作 · CC0 1\.0 曲中所说/u,
      );
      const answer = await page.request.get(new URL((await note.locator('a').getAttribute('href'))!, page.url()).href);
      expect(answer.headers()['content-type']).toBe('audio/mpeg');
      await note.locator('summary').click();
      expect(await note.innerText()).toContain('一二三');
    },
    undefined,
    { javaScriptEnabled: false },
  ));

test.each(['paper', 'night', 'accent', 'picture'])('the button can be read on a ground of %s', (ground) =>
  open('tap', async (page) => {
    const [ratio] = await page.locator('.sound').evaluateAll(([button], name) => {
      document.documentElement.dataset['ground'] = name;
      const theme = getComputedStyle(document.documentElement);
      const token = { paper: '--paper', picture: '--paper', night: '--night', accent: '--accent' }[name]!;
      const probe = document.createElement('i');
      document.body.append(probe);
      probe.style.color = theme.getPropertyValue(token);
      const light = (color: string) => {
        const [r, g, b] = color.match(/[\d.]+/gu)!.map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
      };
      return ['false', 'true']
        .map((pressed) => {
          button!.setAttribute('aria-pressed', pressed);
          const both = [light(getComputedStyle(button!).color), light(getComputedStyle(probe).color)].sort(
            (a, b) => b - a,
          );
          return (both[0]! + 0.05) / (both[1]! + 0.05);
        })
        .sort((a, b) => a - b);
    }, ground);
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  }),
);
