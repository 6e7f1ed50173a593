/** Opens a dialog over the page. The phone's way back closes it, and leaves the page and its address as they are. */
export function openDialog(dialog: HTMLDialogElement): void {
  const close = () => dialog.close();
  dialog.showModal();
  history.pushState('dialog', '');
  addEventListener('popstate', close);
  dialog.addEventListener(
    'close',
    () => {
      removeEventListener('popstate', close);
      if (history.state === 'dialog') history.back();
    },
    { once: true },
  );
}
