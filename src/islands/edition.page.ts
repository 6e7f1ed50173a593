import { walkScenes } from './scene-walk.ts';

const scenes = [...document.querySelectorAll<HTMLElement>('main > .scene')];
const count = document.querySelector<HTMLElement>('.count');
const line = document.querySelector<HTMLElement>('.progress');
if (scenes.length > 0 && count && line) walkScenes(scenes, count, line);
