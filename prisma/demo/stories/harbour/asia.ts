import type { DemoStory } from '../../write';
import { h2, p, picture, table } from '../../write';

export const harbourAsia: DemoStory = {
  edition: 'asia',
  section: 'region/coast',
  slug: 'quiet-quay-draws-visitors',
  kicker: 'Ports',
  headline: 'The quiet quay has visitors, and they all ask about the ground',
  standfirst:
    'Zhoushan, Zhejiang:\u00a0Thirteen ports in Asia have sent people to look at the electric cranes. Most went home with a geologist’s number.',
  bylines: [
    { role: 'by', author: 'lin' },
    { role: 'by', author: 'jiayi' },
    { role: 'photos', author: 'qiulan' },
  ],
  dateline: 'Zhoushan',
  source: 'Broadsheet',
  lead: {
    picture: 'truck',
    caption:
      'One of 180 driverless trucks on the yard road at Zhoushan. It stops for a person at eight meters, and for a visitor with a camera at rather more.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'A container truck with bright headlights on a wet yard at night; the cab is empty.',
  },
  topics: ['ports', 'automation'],
  hoursAgo: 7,
  desk: 'asia',
  createdBy: 'jiayi',
  body: [
    p(
      'The visitors’ book at the east quay has a column for questions. Gao Xinyi, the chief engineer, reads it on Fridays. “The first twenty pages ask about the trucks,” she says. “After that somebody always asks about the ground, and then everybody does.”',
    ),
    p(
      'Since the quay switched its 36 cranes to shore power and gave its trucks no drivers, delegations have come from 13 ports in the region, among them Penang, Cebu, Busan and Chattogram. They see a night-time noise level that has fallen by 52 percent, and ships that leave 94 minutes sooner. They are then shown the foundations.',
    ),
    p(
      'An electric crane is not heavier than a diesel one, but it is less forgiving. Its rails may sink by no more than four millimeters in a year. Zhoushan stands on rock. Most of its guests do not.',
    ),
    table('What visiting ports stand on', 'Source: visitors’ book of the east quay; Broadsheet inquiries.', [
      ['Port', 'Ground', 'Settling, mm a year'],
      ['Zhoushan', 'Rock', '1'],
      ['Busan', 'Rock and fill', '3'],
      ['Penang', 'Marine clay', '11'],
      ['Cebu', 'Coral and fill', '6'],
      ['Chattogram', 'River silt', '19'],
    ]),
    h2('Four millimeters'),
    p(
      '“We came for software and we are going home with a drilling plan,” says Noraini Yusof, who led the delegation from Penang. Piling a berth of 300 meters would cost her port 410 million ringgit ($96 million), which is more than the cranes that would stand on it.',
    ),
    p(
      'Cebu has chosen a cheaper half. It will put electric trucks, with drivers, on the present yard, and leave the cranes alone. The harbour council expects a third of the quiet for a tenth of the money. “Our neighbours complain about the trucks,” says its secretary, Ramon Villaluz. “Nobody here has ever complained about a crane. They are scenery.”',
    ),
    picture('control', {
      alt: 'Three people in a dark room watch a wall of screens.',
      caption: 'The control room, where visitors are asked to whisper.',
      credit: 'Provided to Broadsheet',
      size: 'wide',
    }),
    p(
      'The question that Ms Gao likes best came from a crane driver in Busan, in pencil. He asked what the drivers did now. Sixty-one of them were retrained and 18 bought shares in boats, she wrote back. He has asked for the address of the co-operative.',
    ),
  ],
};
