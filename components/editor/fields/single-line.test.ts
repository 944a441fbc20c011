import { expect, it } from 'vitest';
import { asSingleLine } from './single-line';

it('A text typed or pasted into a field of one line has no line ends or control characters', () => {
  expect(asSingleLine('Ferr\u0000ies\u0007\r\nsail\ttoday\u007f')).toBe('Ferries sail\ttoday');
});
