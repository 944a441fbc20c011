import type { DemoGroup } from '../write';
import { factBox, gallery, h2, p, picture, pullQuote } from '../write';

export default {
  key: 'inside-pictures',
  stories: [
    {
      edition: 'en',
      section: 'inside',
      slug: 'three-lines-under-every-picture',
      kicker: 'How we work',
      headline: 'Three lines for every picture, one of which you may never see',
      standfirst:
        'The picture desk:\u00a0A caption tells what it is, a credit tells whose it is, and the third line is for readers who do not look.',
      bylines: [
        { role: 'by', author: 'qiulan' },
        { role: 'reporting', author: 'ines' },
      ],
      dateline: '',
      source: 'Broadsheet',
      lead: {
        picture: 'egrets',
        caption:
          'The school roof at Zhoushan on a Friday, with its counters. The teacher believes that the bird in the middle has been counted twice each week since April.',
        credit: 'Qiu Lan / Broadsheet',
        alt: 'White egrets stand on and fly over a tiled roof by the sea while two people count them.',
      },
      topics: ['newsroom', 'islands', 'schools'],
      hoursAgo: 80,
      desk: 'pictures',
      createdBy: 'ines',
      body: [
        p(
          'The egrets took me nine minutes and the words under them an hour. I stood on a wall in Zhoushan at six in the morning; the birds did what they do; a boy shouted a number. Then I sat in the school’s kitchen with a cup of tea and three empty lines.',
        ),
        h2('The caption'),
        p(
          'A caption says what the picture cannot. Nobody needs to be told that the birds are white. What you cannot see is that it is Friday, that it is every Friday, and that one bird has been in the record too often. Two or three sentences are enough. If a caption begins with “a view of”, I begin again.',
        ),
        h2('The credit'),
        p(
          'The credit says whose picture it is. It is a field of its own, apart from the caption, so that it is set in its own type and cannot be cut off when somebody shortens the rest. “Qiu Lan / Broadsheet” means that I am on the staff. “Ma Weiwei for Broadsheet” means that he was sent by us. “Provided to Broadsheet” means that it was given to us, and you may draw your own conclusions.',
        ),
        gallery(
          [
            {
              picture: 'market',
              alt: 'Red lanterns glow over a crowd at a night market.',
              caption: 'Staff: sent, paid and complaining of the cold.',
              credit: 'Ali Demir / Broadsheet',
            },
            {
              picture: 'boats',
              alt: 'A fishing boat with two people leaves over calm grey water, hills behind.',
              caption: 'Commissioned: he knew the boat.',
              credit: 'Ma Weiwei for Broadsheet',
            },
            {
              picture: 'delta',
              alt: 'Fields in green, brown and blue from above, crossed by a wide river and two smaller ones.',
              caption: 'Provided: by the people who own the aeroplane.',
              credit: 'Provided to Broadsheet',
            },
          ],
          'Three credits, three ways of coming by a picture.',
        ),
        h2('The line you may not see'),
        p(
          'The third is the alternative text. It is read aloud to people who cannot see the picture, and shown to those whose picture has not arrived. It does the reverse of a caption: it says what anybody would see who looked. “White egrets stand on and fly over a tiled roof by the sea while two people count them.” No Friday, no record, no jokes.',
        ),
        p(
          'I used to write it last and badly. Then Rong Peilin wrote to us. She is 29, lives in Wuhan, has been blind since she was six, and reads this paper on the bus. Our skyline, she told us, was described as “skyline”. “I know that word,” she wrote. “I wanted to know if the lights were on.”',
        ),
        pullQuote('I know that word. I wanted to know if the lights were on.', 'Rong Peilin, reader'),
        picture('skyline', {
          alt: 'A city skyline at night, nearly every window lit, with one bright tower reflected in a river.',
          caption: 'They were on.',
          credit: 'Rao Jing / Broadsheet',
          size: 'wide',
        }),
        factBox('Before a picture goes out', [
          p('**Caption** What is it, where, when, and what does the eye miss?'),
          p('**Credit** Whose is it? Spelt as they spell it.'),
          p('**Alternative text** What would you say to someone on the telephone?'),
        ]),
        p(
          'The words belong to the place as much as to the picture. What a photographer has written into her file comes along with it, the caption and the credit, and a story may rewrite them. The same egrets can illustrate a report on noise and one on captions. In five editions they have five captions, in the language of each.',
        ),
        p(
          'Ms Rong reads them all now and sends marks. I got seven out of ten for the egrets. She would have liked to know how the boy was standing. On his toes.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
