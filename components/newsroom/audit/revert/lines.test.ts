import { expect, it } from 'vitest';
import { placeOf } from './lines';

it.each([
  [['sessionDays', 'codeOnNewDevice'], '/newsroom/paper/security'],
  [['name', 'hubs'], '/newsroom/paper/settings'],
  [['name', 'sessionDays'], '/newsroom/paper/settings'],
] as const)('What was changed of %j is looked at on %s', (fields, place) => {
  const act = { kind: 'fields' as const, fields: [...fields] };
  expect(placeOf({ subject: 'paper', id: '1', storyId: null, act })).toBe(place);
});
