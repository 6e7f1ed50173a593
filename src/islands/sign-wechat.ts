/** What WeChat's script offers, as far as it is used. */
interface WechatSdk {
  config(options: object): void;
  ready(then: () => void): void;
  error(then: () => void): void;
  updateAppMessageShareData(card: object): void;
  updateTimelineShareData(card: object): void;
}

const SDK = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';
const CARDS = ['updateAppMessageShareData', 'updateTimelineShareData'] as const;
/** What only a reader does; a page that opens at a scene scrolls by itself. */
const ACTS = ['pointerdown', 'keydown', 'wheel'];

/**
 * Gives a page shared from within WeChat its card: title, description, picture. Asks the signing endpoint only there, and only after the
 * reader has touched the page. Whatever fails, the page is as it was.
 */
export function signWechat(signUrl: string, userAgent: string): void {
  if (!/MicroMessenger/iu.test(userAgent)) return;
  const start = (): void => {
    for (const act of ACTS) removeEventListener(act, start);
    sign(signUrl).catch(() => {});
  };
  for (const act of ACTS) addEventListener(act, start, { passive: true });
}

async function sign(signUrl: string): Promise<void> {
  const question = new URL(signUrl);
  // WeChat compares the address as it is open, with what it added itself.
  question.searchParams.set('url', location.href.split('#')[0]!);
  const answer = await fetch(question, { credentials: 'omit' });
  const { appId, timestamp, nonceStr, signature } = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok || !appId || !timestamp || !nonceStr || !signature) return;
  const wx = await loadSdk();
  wx.error(() => {});
  wx.ready(() => {
    for (const card of CARDS) {
      try {
        wx[card](describe());
      } catch {
        // An old WeChat knows one of them only.
      }
    }
  });
  wx.config({ debug: false, appId, timestamp, nonceStr, signature, jsApiList: CARDS });
}

function loadSdk(): Promise<WechatSdk> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SDK;
    script.onload = () => resolve((window as unknown as { wx: WechatSdk }).wx);
    script.onerror = reject;
    document.head.append(script);
  });
}

/** The card as the head of the page describes it; the square picture is the one that WeChat shows. */
function describe(): object {
  const read = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[${name}]`)?.content ?? '';
  return {
    title: read('property="og:title"'),
    desc: read('name=description'),
    link: read('property="og:url"'),
    imgUrl: read('itemprop=image'),
    success() {},
  };
}
