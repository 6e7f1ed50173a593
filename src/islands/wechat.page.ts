import { signWechat } from './sign-wechat.ts';

const { sign } = document.querySelector<HTMLElement>('script[data-sign]')?.dataset ?? {};
if (sign !== undefined) signWechat(sign, navigator.userAgent);
