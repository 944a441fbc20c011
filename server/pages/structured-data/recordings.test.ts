import { expect, it } from 'vitest';
import type { BodyNode } from '@/domain/document/body';
import type { Recording } from '@/domain/media/recording';
import { recordingsIn } from './recordings';

const recording = (id: string, kind: 'audio' | 'video', mime: string): [string, Recording] => [
  id,
  { id, kind, mime, bytes: 1200, originalName: 'bell' },
];
const recordings = new Map([recording('r-1', 'audio', 'audio/mpeg'), recording('r-2', 'video', 'video/mp4')]);
const described = {
  headline: 'A harbour goes quiet',
  uploadDate: '2026-11-24T08:10:00+08:00',
  thumbnailUrl: 'https://paper.example/media/p-1/16x9-1200-50-50.jpg',
};
const sound: BodyNode = {
  type: 'audio',
  attrs: { media: 'r-1', title: 'The bell', caption: '', credit: 'Qiu Lan', transcript: 'Ding.\nDong.' },
};
const film: BodyNode = { type: 'video', attrs: { media: 'r-2', title: '', caption: 'Cranes', credit: '' } };
const embed = (provider: string): BodyNode => ({
  type: 'embed',
  attrs: { provider, id: 'abc123', title: 'On the quay' },
});
const found = (content: BodyNode[], thumbnailUrl: string | null = described.thumbnailUrl) =>
  recordingsIn({ type: 'doc', content }, recordings, { ...described, thumbnailUrl });

it('A sound of a story is described with its file, its credit and its transcript', () =>
  expect(found([sound]).audio).toMatchObject([
    {
      '@type': 'AudioObject',
      name: 'The bell',
      contentUrl: expect.stringMatching(/\/media\/r-1\/recording\.mp3$/),
      encodingFormat: 'audio/mpeg',
      uploadDate: described.uploadDate,
      creditText: 'Qiu Lan',
      transcript: 'Ding. Dong.',
    },
  ]));

it('A video of a fact box is described by the headline where it has no title, with the picture of the story', () =>
  expect(found([{ type: 'factBox', attrs: { title: '' }, content: [film] }]).video).toMatchObject([
    {
      '@type': 'VideoObject',
      name: described.headline,
      description: 'Cranes',
      contentUrl: expect.stringMatching(/\/media\/r-2\/recording\.mp4$/),
      thumbnailUrl: described.thumbnailUrl,
    },
  ]));

it('An embedded video is described by its site and player', () =>
  expect(found([embed('youtube')]).video).toMatchObject([
    { name: 'On the quay', url: 'https://www.youtube.com/watch?v=abc123', provider: { name: 'YouTube' } },
  ]));

it.each<[string, BodyNode[], string | null]>([
  ['a link to another page', [embed('link')], described.thumbnailUrl],
  ['a post', [embed('x')], described.thumbnailUrl],
  [
    'a recording that is gone',
    [{ ...sound, attrs: { ...sound.attrs, media: 'r-9' } }],
    described.thumbnailUrl,
  ],
  ['a video of a story without a picture', [film, embed('youtube')], null],
])('Nothing is described of %s', (_, content, thumbnailUrl) =>
  expect(found(content, thumbnailUrl)).toEqual({}),
);
