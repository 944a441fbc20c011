import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { countAttempt, deleteAttempt } from '@/server/store/people/attempts';

testPaper();

/** Makes so many attempts and returns how many were let through. */
async function tries(times: number, email: (time: number) => string, network: string, right = false) {
  let counted = 0;
  for (let time = 0; time < times; time++) {
    if (!(await countAttempt(email(time), network))) continue;
    counted++;
    if (right) await deleteAttempt(email(time), network);
  }
  return counted;
}

it('One address gets at most ten wrong passwords in a quarter of an hour', async () => {
  expect(await tries(12, () => 'guessed@paper.example', '192.0.2.1')).toBe(10);
  expect(await tries(1, () => 'guessed@paper.example', '192.0.2.2')).toBe(0);
});

it('One network gets at most a hundred wrong passwords', async () => {
  expect(await tries(103, time => `guessed-${time}@paper.example`, '192.0.2.3')).toBe(100);
  expect(await tries(1, () => 'guessed-else@paper.example', '192.0.2.4')).toBe(1);
});

it('A newsroom behind one network signs in as often as it likes', async () => {
  expect(await tries(120, time => `staff-${time % 7}@paper.example`, '192.0.2.5', true)).toBe(120);
});
