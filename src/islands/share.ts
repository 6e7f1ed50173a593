import { copyText } from './copy-text.ts';

/** Offers what can be shared of an edition from any scene: its poster, and the address of that scene to copy. */
export function offerSharing(): void {
  const sheet = document.querySelector<HTMLElement>('.sharing');
  const opener = document.querySelector<HTMLElement>('.share');
  const panel = document.querySelector<HTMLDialogElement>('.share-panel');
  if (!sheet || !opener || !panel) return;
  const closer = panel.querySelector('button')!;
  sheet.hidden = opener.hidden = panel.hidden = false;
  arm(sheet, '');
  opener.onclick = () => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    panel.replaceChildren(copy, closer);
    arm(copy, findScene());
    panel.showModal();
  };
  closer.onclick = () => panel.close();
  panel.onclick = ({ target }) => target === panel && panel.close();
}

/** Lets a sheet show and copy the address of a scene; without what a messenger added to it on the way (`?from=…`). */
function arm(sheet: HTMLElement, id: string): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  const address = (canonical ?? location).href.replace(/[?#].*/u, '') + (id && `#${encodeURIComponent(id)}`);
  const button = sheet.querySelector<HTMLElement>('.copy-link')!;
  const told = sheet.querySelector('output')!;
  const shown = sheet.querySelector('.address');
  if (shown) shown.textContent = address;
  told.textContent = '';
  button.hidden = false;
  button.onclick = async () => {
    if (await copyText(address, sheet)) told.textContent = told.dataset['copied']!;
  };
}

/** The id of the scene in the middle of the screen; none for the first, which the page's own address leads to. */
function findScene(): string {
  const scenes = [...document.querySelectorAll('.scene')];
  const found = scenes.findIndex((scene) => {
    const { left, right, top, bottom } = scene.getBoundingClientRect();
    const [x, y] = [innerWidth / 2, innerHeight / 2];
    return left <= x && right > x && top <= y && bottom > y;
  });
  return found > 0 ? scenes[found]!.id : '';
}
