import { copyText } from './copy-text.ts';

/** Shows inside WeChat how to get a file that its browser cannot open, and copies the page's address. */
export function showDownloadHint(hint: HTMLElement, userAgent: string): void {
  if (!/MicroMessenger/iu.test(userAgent)) return;
  const [link] = document.querySelectorAll('a[data-download]');
  (link?.closest('p, li, table') ?? link)?.after(hint);
  hint.hidden = false;
  const button = hint.querySelector('button')!;
  button.addEventListener('click', async () => {
    const isCopied = await copyText(location.href);
    if (isCopied) button.textContent = button.dataset['copied']!;
  });
}
