import { slidePictures } from './compare-slider.ts';
import { countDown } from './countdown.ts';
import { countUp } from './count-up.ts';
import { hangPictures } from './light-box.ts';
import { playMusic } from './music.ts';
import { project } from './projector.ts';
import { offerSharing } from './share.ts';
import { walkScenes } from './scene-walk.ts';
import { passVoices } from './voices-lines.ts';

const all = <Found extends Element = HTMLElement>(selector: string) => [...document.querySelectorAll<Found>(selector)];

/** One island that fails leaves the others at work; the browser is told of it as of any error. */
const attempt = <Result>(act: () => Result): Result | undefined => {
  try {
    return act();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
    return undefined;
  }
};
const each = (selector: string, act: (element: HTMLElement) => void) => {
  for (const element of all(selector)) attempt(() => act(element));
};

// In one frame with what they hold, so that nothing shifts.
for (const controls of all('.controls')) controls.hidden = false;

const walk = attempt(walkScenes);

const [button] = all('.sound');
const [music] = all<HTMLMediaElement>('.music');
if (button && music) attempt(() => playMusic(button, music));

const [hall] = all('.hall');
const [enter] = all('.hall-enter');
if (hall && walk?.scenes[0]) attempt(() => project(walk, hall, enter));
const [box] = all<HTMLDialogElement>('.light-box');
if (box) attempt(() => hangPictures(all('.gallery'), box));
each('.compare', slidePictures);
each('.countdown', countDown);
each('.voices', passVoices);
each('[data-motion="count-up"] :is(h1, h2)', countUp);
attempt(() => offerSharing(walk));
