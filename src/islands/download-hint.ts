/** Shows inside WeChat how to get a file that its browser cannot open, and copies the page's address. */
export function showDownloadHint(hint: HTMLElement, userAgent: string): void {
  if (!/MicroMessenger/iu.test(userAgent)) return;
  const [link] = document.querySelectorAll('a[data-download]');
  (link?.closest('p, li, table') ?? link)?.after(hint);
  hint.hidden = false;
  const button = hint.querySelector('button')!;
  button.addEventListener('click', async () => {
    const isCopied = await copy(location.href);
    if (isCopied) button.textContent = button.dataset['copied']!;
  });
}

/** The clipboard needs https; an old command stands in for it elsewhere. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}
