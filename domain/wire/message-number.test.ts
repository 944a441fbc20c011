import { expect, it } from 'vitest';
import { withdrawnNumbers } from './message-number';

it.each([
  ['Editors: Kill a4048, BC-Weather. The forecast is of another day.', ['a4048']],
  ['MANDATORY KILL w0417 and w0420', ['w417', 'w420']],
  ['Please do not use dpa 0045 (Weather). Use dpa 0050 instead.', ['dpa45']],
  ['Bitte die dpa0456 nicht verwenden', ['dpa456']],
  ['Kill a4048; a4050 replaces it, do not use a4048', ['a4048']],
  ['The agency withdraws its story. See dpa 0050.', []],
  ['Kill. It replaces a4048.', []],
  ['In Munich, 3000 people did not use the metro', []],
  ['', []],
])('The messages that %j withdraws are %j', (text, numbers) => {
  expect(withdrawnNumbers(text)).toEqual(numbers);
});
