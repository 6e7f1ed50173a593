import { showDownloadHint } from './download-hint.ts';

const hint = document.querySelector<HTMLElement>('.download-hint');
if (hint) showDownloadHint(hint, navigator.userAgent);
