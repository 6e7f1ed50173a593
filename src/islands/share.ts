import { copyText } from './copy-text.ts';
import { openDialog } from './open-dialog.ts';
import type { Walk } from './scene-walk.ts';

/** Offers what can be shared of an edition from any scene: its poster, and the address of that scene to copy. */
export function offerSharing(walk: Walk | undefined): void {
  const sheet = document.querySelector<HTMLElement>('.sharing');
  const opener = document.querySelector<HTMLElement>('.share');
  const panel = document.querySelector<HTMLDialogElement>('.share-panel');
  if (!sheet) return;
  sheet.hidden = false;
  arm(sheet, '');
  if (!opener || !panel?.showModal) return;
  const closer = panel.querySelector('button')!;
  opener.hidden = panel.hidden = false;
  opener.onclick = () => {
    const copy = sheet.cloneNode(true) as HTMLElement;
    panel.replaceChildren(copy, closer);
    // The page's own address leads to the first scene.
    arm(copy, walk?.current ? walk.scenes[walk.current]!.id : '');
    openDialog(panel);
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
