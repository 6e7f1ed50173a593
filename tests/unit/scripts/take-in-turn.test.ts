import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { takeInTurn } from '../../../scripts/dev/take-in-turn.ts';

test('saves that follow at once are one run, those during a run one more, and none overlap', async () => {
  const batches: string[][] = [];
  let running = 0;
  const save = takeInTurn<string>(10, async (files) => {
    running += 1;
    expect(running).toBe(1);
    batches.push(files);
    await wait(40);
    running -= 1;
  });
  save('a');
  save('b');
  await wait(30);
  save('c');
  save('d');
  await wait(120);
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
