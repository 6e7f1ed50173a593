import { POSTER } from '../../model/share-images.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Box, Drawn } from './box.ts';
import { drawQr, QUIET } from './draw-qr.ts';
import { Face } from './face.ts';
import { isUpright, setLevel, setUpright } from './set-lines.ts';
import type { Room } from './set-lines.ts';
import { isLight } from './shapes.ts';

/** Where everything on a poster stands. */
export interface PosterLayout {
  /** The whole of the upper part, and what of it the picture fills. */
  stage: Box;
  picture: Box;
  years?: Drawn;
  title: Drawn;
  seal?: Box;
  /** The code with its quiet zone. */
  code?: PosterCode;
  organiser: Drawn;
  hint?: Drawn;
}

/** The card is as large as the quiet zone around the code, `module` the pixels of one of its squares. */
type PosterCode = Drawn & { module: number; card: Box };

/** Distance of the inner line of the frame from the edge, and of words from that line. */
export const FRAME = 44;
const MARGIN = 60;
const LEFT = FRAME + MARGIN;
const INNER = POSTER.width - 2 * LEFT;
const TOP = FRAME + 64;
/** Where the picture ends and the part with the code begins; the picture takes the code's room where there is none. */
const HORIZON = 1030;
const LOW_HORIZON = 1700;
/** Room for the code with its quiet zone: 160 CSS pixels and more where the poster is shown 320 wide. */
const CODE = 700;

/**
 * Lays out a poster: years and title over the upper, quieter part of a picture, below it the code, the sender and one line that says what to
 * do. A title in Han signs hangs from the right, one in letters stands below the years.
 * @param hint the line below the sender
 */
export function layOutPoster(sheet: Sheet, hint: string): PosterLayout {
  const { title, lang, dates, organiser, address, cover, coverTall, seal } = sheet;
  const [black, bold] = [Face.get(900), Face.get(600)];
  const horizon = address === undefined ? LOW_HORIZON : HORIZON;
  const stage = { x: FRAME, y: FRAME, width: POSTER.width - 2 * FRAME, height: horizon - FRAME };
  const hangs = isUpright(title, lang);
  const years = setYears(black, dates, lang, hangs ? YEARS_BESIDE : YEARS_ABOVE);
  const level = years ? years.box.y + years.box.height + 26 : TOP;
  const titled = hangs
    ? setUpright(black, title, lang, {
        ...{ x: 410, y: TOP, width: LEFT + INNER - 410 },
        height: horizon - TOP - 170,
        max: 188,
      })
    : setLevel(black, title, lang, { x: LEFT, y: level, width: INNER, height: horizon - level - 330, max: 138 });
  const code = address === undefined ? undefined : placeCode(address, horizon);
  // Where the code's ground is seen, words keep off it.
  const gap = isLight(sheet.colours['paper-light']) ? 0 : 20;
  const below = code ? code.card.y + code.card.height + gap : horizon + 40;
  const sender = setLevel(bold, organiser, lang, {
    ...{ x: LEFT, y: below, width: INNER, height: 62, max: 46, lines: 1, align: 'middle' as const },
  });
  const line: Room = { x: LEFT, y: below + 62, width: INNER, height: 44, max: 33, lines: 1, align: 'middle' };
  return {
    stage,
    picture: placePicture(stage, coverTall ?? cover),
    ...(years && { years }),
    title: titled,
    ...(seal !== undefined && { seal: { x: LEFT - 4, y: horizon - 44 - 124, width: 124, height: 124 } }),
    ...(code && { code, hint: setLevel(bold, hint, lang, line) }),
    organiser: sender,
  };
}

const YEARS_BESIDE: Room = { x: LEFT, y: TOP - 6, width: 290, height: 330, max: 112 };
const YEARS_ABOVE: Room = { x: LEFT, y: TOP - 6, width: INNER, height: 130, max: 104, lines: 1 };

/** Two years stand one below the other beside a title, and in one line above it. */
function setYears(face: Face, dates: string[], lang: string, room: Room): Drawn | undefined {
  if (dates.length === 0) return undefined;
  if (room.lines === 1) return setLevel(face, dates.join('–'), lang, room);
  const parted = dates.length > 1 ? dates : dates[0]!.split(/(?<=年)(?=.)/u);
  if (parted.length === 1) return setLevel(face, parted[0]!, lang, room);
  const widest = Math.max(...parted.map((text) => face.shape(text, lang).advance));
  const max = Math.min(room.max, room.width / widest);
  const lines = parted.map((text, index) =>
    setLevel(face, text, lang, { ...room, max, lines: 1, y: room.y + index * max * 1.02 }),
  );
  const last = lines.at(-1)!.box;
  const width = Math.max(...lines.map(({ box }) => box.width));
  return {
    d: lines.map(({ d }) => d).join(''),
    box: { x: room.x, y: room.y, width, height: last.y + last.height - room.y },
  };
}

/** As high in its room as its quiet zone lets it stand: what is left belongs to the words below. */
function placeCode(address: string, horizon: number): PosterCode {
  const room = { x: (POSTER.width - CODE) / 2, y: horizon + 6, width: CODE };
  const { box, module } = drawQr(address, { ...room, height: CODE });
  const height = box.height + 2 * QUIET * module;
  const code = drawQr(address, { ...room, height });
  return { ...code, card: { x: code.box.x - QUIET * module, y: room.y, width: height, height } };
}

/** An upright cover fills the stage; a wide one stands on the horizon, as high as it is, but not a strip. */
function placePicture(stage: Box, cover: { width: number; height: number } | undefined): Box {
  const own = cover ? (stage.width * cover.height) / cover.width : stage.height;
  const height = Math.round(Math.min(stage.height, Math.max(own, stage.height * 0.68)));
  return { ...stage, y: stage.y + stage.height - height, height };
}
