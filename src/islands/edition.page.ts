import { playMusic } from './music.ts';
import { walkScenes } from './scene-walk.ts';

walkScenes();

const button = document.querySelector<HTMLElement>('.sound');
const music = document.querySelector<HTMLMediaElement>('.music');
if (button && music) playMusic(button, music);
