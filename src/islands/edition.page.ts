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

// In one frame with what they hold, so that nothing shifts.
for (const controls of all('.controls')) controls.hidden = false;

const walk = walkScenes();

const [button] = all('.sound');
const [music] = all<HTMLMediaElement>('.music');
if (button && music) playMusic(button, music);

const [hall] = all('.hall');
const [enter] = all('.hall-enter');
if (hall && walk.scenes[0]) project(walk, hall, enter);
const [box] = all<HTMLDialogElement>('.light-box');
if (box) hangPictures(all('.gallery'), box);
all('.compare').forEach(slidePictures);
all('.countdown').forEach(countDown);
all('.voices').forEach(passVoices);
all('[data-motion="count-up"] :is(h1, h2)').forEach(countUp);
offerSharing();
