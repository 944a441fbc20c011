import { expect, it } from 'vitest';
import { withElidedDe } from './elision';

it.each([
  ['Amal', 'd’Amal'],
  ['Élodie', 'd’Élodie'],
  ['ASIA', 'd’ASIA'],
  ['Hélène', 'd’Hélène'],
  ['Yves', 'd’Yves'],
  ['Yann', 'de Yann'],
  ['Hong Kong', 'de Hong Kong'],
  ['Marta', 'de Marta'],
  ['中文', 'de 中文'],
  ['', 'de '],
])('“de” before %s is written %s', (name, written) => {
  expect(withElidedDe(name)).toBe(written);
});
