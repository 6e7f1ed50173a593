import { playMusic } from './music.ts';
import { walkScenes } from './scene-walk.ts';

const scenes = [...document.querySelectorAll<HTMLElement>('main > .scene')];
const count = document.querySelector<HTMLElement>('.count');
const line = document.querySelector<HTMLElement>('.progress');
if (scenes.length > 0 && count && line) walkScenes(scenes, count, line);

const button = document.querySelector<HTMLElement>('.sound');
const music = document.querySelector<HTMLMediaElement>('.music');
if (button && music) playMusic(button, music);
