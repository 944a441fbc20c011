import { expect, it } from 'vitest';
import { mergedExpositions } from './merged';

const TEXT = (hits: number) =>
  [
    '# HELP broadsheet_press_hits_total Answers.',
    '# TYPE broadsheet_press_hits_total counter',
    `broadsheet_press_hits_total ${hits}`,
    '',
    '# HELP broadsheet_event_streams Streams.',
    '# TYPE broadsheet_event_streams gauge',
    `broadsheet_event_streams{side="readers"} ${hits}`,
    '',
  ].join('\n');

it('Metrics of several processes are one text, in which each sample has its process', () => {
  const merged = mergedExpositions(
    new Map([
      ['1', TEXT(5)],
      ['2', TEXT(7)],
    ]),
  );
  expect(merged).toBe(
    [
      '# HELP broadsheet_press_hits_total Answers.',
      '# TYPE broadsheet_press_hits_total counter',
      'broadsheet_press_hits_total{process="1"} 5',
      'broadsheet_press_hits_total{process="2"} 7',
      '',
      '# HELP broadsheet_event_streams Streams.',
      '# TYPE broadsheet_event_streams gauge',
      'broadsheet_event_streams{process="1",side="readers"} 5',
      'broadsheet_event_streams{process="2",side="readers"} 7',
      '',
    ].join('\n'),
  );
});
