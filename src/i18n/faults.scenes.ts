import type { FaultTexts } from './fault-texts.ts';

export const SCENE_FAULTS = {
  'scene-attribute-idle': {
    en: {
      what: '`{found}` says nothing to a scene of the layout `{layout}`.',
      fix: 'Delete it, or take a layout that understands it: {allowed}.',
    },
    zh: { what: '`{layout}` 这种版式不理会 `{found}`。', fix: '请删去，或换用认得它的版式：{allowed}。' },
  },
  'scene-limit-unclear': {
    en: { what: '`limit={found}` is no count of voices.', fix: 'Write a whole number, e.g. `limit=12`.' },
    zh: { what: '`limit={found}` 不是回音的条数。', fix: '请写整数，例如 `limit=12`。' },
  },
  'cover-twice': {
    en: {
      what: 'This edition has a cover already; this scene is a second one.',
      fix: 'Give it another layout, e.g. `chapter` or `photo`; or put its words into the first scene.',
    },
    zh: {
      what: '这一卷已经有封面，这一景是第二个。',
      fix: '请换一种版式，例如 `chapter`、`photo`；或把文字并入第一景。',
    },
  },
  'scene-two-covers': {
    en: {
      what: 'This scene has two covers: `{what}` stands in it {found} times.',
      fix: 'Keep one; make `##` of a further heading, or part the scene with `---`.',
    },
    zh: {
      what: '这一景有两个封面：`{what}` 写了 {found} 次。',
      fix: '请只留一个；多出的标题改用 `##`，或用 `---` 分成两景。',
    },
  },
  'scene-empty': {
    en: { what: 'There is nothing in this scene.', fix: 'Write what it shows below this line, or delete it.' },
    zh: { what: '这一景是空的。', fix: '请在这一行下面写上内容，或者删去这一景。' },
  },
  'scene-lacks-picture': {
    en: {
      what: 'A `{layout}` scene shows pictures, and there is none in it.',
      fix: 'Write `![what it shows](picture.jpg)` in a line of its own, or take another layout.',
    },
    zh: {
      what: '`{layout}` 版式要有图片，这一景里没有。',
      fix: '请另起一行写 `![图中内容](picture.jpg)`，或换一种版式。',
    },
  },
  'scene-lacks-quotation': {
    en: {
      what: 'A `quote` scene shows a quotation, and there is none in it.',
      fix: 'Begin its lines with `> `, or take another layout.',
    },
    zh: { what: '`quote` 版式要有引文，这一景里没有。', fix: '请在引文每行前面写 `> `，或换一种版式。' },
  },
  'scene-lacks-number': {
    en: {
      what: 'A `number` scene shows a figure large, and no heading of it holds one.',
      fix: 'Write it as a heading: `## 832`; its unit and words go below.',
    },
    zh: {
      what: '`number` 版式要有一个大数，这一景的标题里没有数字。',
      fix: '请把数字写成标题：`## 832`，单位和说明写在下面。',
    },
  },
  'scene-lacks-people': {
    en: {
      what: 'A `people` scene shows a list of names, and there is none in it.',
      fix: 'Write each as a point: `- ![portrait](a.jpg) Name — role`; the portrait may be left out.',
    },
    zh: {
      what: '`people` 版式要有一列姓名，这一景里没有。',
      fix: '请每人一条：`- ![肖像](a.jpg) 姓名 —— 身份`，没有肖像可以不写。',
    },
  },
  'scene-lacks-map': {
    en: {
      what: 'A `map` scene shows a map, and there is none in it.',
      fix: 'Put `:::map{approval="…"}` around a picture and its numbered places.',
    },
    zh: {
      what: '`map` 版式要有地图，这一景里没有。',
      fix: '请用 `:::map{approval="…"}` 把一张图和编号的地点包起来。',
    },
  },
  'scene-lacks-player': {
    en: {
      what: 'An `{layout}` scene shows a player, and there is none in it.',
      fix: 'Write `::{layout}[Caption]{src="file"}` in a line of its own.',
    },
    zh: { what: '`{layout}` 版式要有播放器，这一景里没有。', fix: '请另起一行写 `::{layout}[题注]{src="文件"}`。' },
  },
  'scene-too-long': {
    en: {
      what: 'These {found} characters are more than a `{layout}` scene holds on a phone 360 px wide.',
      fix: 'About {limit} fit: shorten it, or part it into two scenes with `---`.',
    },
    zh: {
      what: '这一景有 {found} 个字，360 像素宽的手机上，`{layout}` 版式放不下。',
      fix: '大约放得下 {limit} 个字：请删短，或用 `---` 分成两景。',
    },
  },
  'countdown-without-date': {
    en: { what: 'This countdown leads to no day.', fix: 'Name it: `::scene{layout=countdown to=2026-07-01}`.' },
    zh: { what: '这个倒计时没有写明日子。', fix: '请写明：`::scene{layout=countdown to=2026-07-01}`。' },
  },
  'countdown-not-a-day': {
    en: {
      what: '`{found}` is no single day that a countdown could lead to.',
      fix: 'Write year, month and day, without 约 or a span: `to=2026-07-01`.',
    },
    zh: { what: '`{found}` 不是确定的一天，无法倒计时。', fix: '请写全年月日，不写“约”，不写起止：`to=2026-07-01`。' },
  },
  'people-empty': {
    en: {
      what: 'This list of people names nobody.',
      fix: 'Write each in a line: `- ![portrait](a.jpg) Name — who it is`.',
    },
    zh: { what: '这里没有列出人物。', fix: '请每人一行：`- ![肖像](a.jpg) 姓名 —— 身份`，没有肖像也可以。' },
  },
  'person-without-name': {
    en: { what: 'This person has no name.', fix: 'Write it before the dash: `- ![portrait](a.jpg) Name — who it is`.' },
    zh: { what: '这一位没有姓名。', fix: '请写在破折号前面：`- ![肖像](a.jpg) 姓名 —— 身份`。' },
  },
  'map-without-approval': {
    en: {
      what: 'This map has no approval number.',
      fix: 'Maps published in China carry the number of their review: `:::map{approval="审图号：GS京(2023)0001号"}`. Where none is due, e.g. for a sketch of a campus, write `approval=none`.',
    },
    zh: {
      what: '这幅地图没有审图号。',
      fix: '在中国公开的地图须经审核并标明审图号：`:::map{approval="审图号：GS京(2023)0001号"}`。校园示意图一类不须送审的，写 `approval=none`。',
    },
  },
  'map-not-one-picture': {
    en: {
      what: 'A map is one picture; this one has {found}.',
      fix: 'Put `![what it shows](map.png)` above the list of places.',
    },
    zh: { what: '一幅地图要有一张图片，这里有 {found} 张。', fix: '请在地名上面写 `![图中内容](map.png)`。' },
  },
  'map-without-places': {
    en: { what: 'This map names no places.', fix: 'Number them below the picture: `1. Shanghai (62%, 41%)`.' },
    zh: { what: '这幅地图没有标出地点。', fix: '请在图片下面编号写出：`1. 上海 (62%, 41%)`。' },
  },
  'map-place-nowhere': {
    en: {
      what: 'Where “{found}” lies on the map is not said.',
      fix: 'End its line with its distance from the left and from the top, in percent of the picture: `1. {found} (62%, 41%)`.',
    },
    zh: {
      what: '没有写明“{found}”在图上的位置。',
      fix: '请在行末写离左边和上边的百分比：`1. {found} (62%, 41%)`。',
    },
  },
  'picture-small': {
    en: {
      what: '`{path}` has {width} × {height} pixels, too few for its place in this scene.',
      fix: 'Take one of at least {long} × {short}, upright or wide; do not enlarge a small one.',
    },
    zh: {
      what: '`{path}` 只有 {width} × {height} 像素，放在这一景里太小。',
      fix: '请用至少 {long} × {short} 的图（横竖均可）；把小图放大没有用。',
    },
  },
  'fill-timeline-unknown': {
    en: {
      what: 'There is no timeline `{found}` in this campaign.',
      fix: 'Did you mean `{suggestion}`? These are here: {allowed}. Or write the dates as a list.',
    },
    zh: {
      what: '本活动中没有名为 `{found}` 的年表。',
      fix: '是否想写 `{suggestion}`？现有：{allowed}。也可以自己写一个列表。',
    },
  },
  'fill-call-unknown': {
    en: {
      what: 'There is no call `{found}` in this campaign.',
      fix: 'Did you mean `{suggestion}`? These are here: {allowed}.',
    },
    zh: { what: '本活动中没有名为 `{found}` 的征集。', fix: '是否想写 `{suggestion}`？现有：{allowed}。' },
  },
  'fill-event-unknown': {
    en: {
      what: '`{timeline}` has no event `{found}`.',
      fix: 'Did you mean `{suggestion}`? The name of an event is its heading as it stands in the address of its place.',
    },
    zh: {
      what: '`{timeline}` 里没有名为 `{found}` 的事件。',
      fix: '是否想写 `{suggestion}`？事件的名字就是它的标题，与网址 `#` 后面的写法相同。',
    },
  },
  'fill-range-reversed': {
    en: { what: '`from={found}` is later than `to={to}`.', fix: 'Swap them.' },
    zh: { what: '`from={found}` 晚于 `to={to}`。', fix: '请对调。' },
  },
  'fill-without-events': {
    en: {
      what: 'No event of `{timeline}` is meant by what this scene asks for.',
      fix: 'Widen `from` and `to`, or check `tag`; tags there: {allowed}.',
    },
    zh: {
      what: '`{timeline}` 里没有符合这一景要求的事件。',
      fix: '请放宽 `from`、`to`，或核对 `tag`；那里的标签有：{allowed}。',
    },
  },
  'fill-too-many': {
    en: {
      what: 'This scene draws {found} events; at most {limit} can be read in one scene.',
      fix: 'Narrow it with `from`, `to`, `tag` or `events`, or part it into several scenes.',
    },
    zh: {
      what: '这一景会取出 {found} 件事，一景最多 {limit} 件。',
      fix: '请用 `from`、`to`、`tag` 或 `events` 缩小范围，或分成几景。',
    },
  },
  'fill-without-voices': {
    en: {
      what: 'There is no published voice that this scene could show.',
      fix: 'Put one into `voices/`, take `draft` out of it, or check `call` and `tag`.',
    },
    zh: {
      what: '没有这一景可以显示的、已经公开的回音。',
      fix: '请在 `voices/` 里放一则，去掉它的 `draft`，或核对 `call`、`tag`。',
    },
  },
} as const satisfies FaultTexts;
