import type { FaultTexts } from './fault-texts.ts';
import { DATE_FAULTS } from './faults.dates.ts';
import { FINISH_FAULTS } from './faults.finish.ts';
import { FRONT_MATTER_FAULTS } from './faults.front-matter.ts';
import { LOADER_FAULTS } from './faults.loader.ts';
import { MARKDOWN_FAULTS } from './faults.markdown.ts';
import { PICTURE_FAULTS } from './faults.pictures.ts';
import { SOUND_FAULTS } from './faults.sounds.ts';
import { THEME_FAULTS } from './faults.themes.ts';
import { SCENE_FAULTS } from './faults.scenes.ts';

/** The sentences of every fault, by code. */
export const FAULTS: FaultTexts = {
  ...DATE_FAULTS,
  ...FINISH_FAULTS,
  ...FRONT_MATTER_FAULTS,
  ...LOADER_FAULTS,
  ...MARKDOWN_FAULTS,
  ...PICTURE_FAULTS,
  ...SOUND_FAULTS,
  ...THEME_FAULTS,
  ...SCENE_FAULTS,
};
