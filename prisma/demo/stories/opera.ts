import type { DemoGroup } from '../write';
import { h2, p, pullQuote, quotation } from '../write';

export default {
  key: 'opera',
  stories: [
    {
      edition: 'en',
      section: 'culture',
      slug: 'one-aria-and-nine-silences',
      kicker: 'Stage',
      headline: 'An opera with one aria and nine silences',
      standfirst:
        'Shengzhou, Zhejiang:\u00a0The lead lost her voice in March. The company kept the date and took out the singing.',
      bylines: [{ role: 'by', author: 'tomas' }],
      dateline: 'Shengzhou',
      source: 'Broadsheet',
      lead: {
        picture: 'stage',
        caption:
          'The last rehearsal, without an audience. In the third silence Ms Yuan turns once; it takes her two minutes and ten seconds, and she has never arrived early.',
        credit: 'Tomas Reyer / Broadsheet',
        alt: 'A dancer in white with long sleeves stands in two crossed spotlights.',
      },
      topics: ['crafts'],
      hoursAgo: 52,
      desk: 'culture',
      createdBy: 'ines',
      body: [
        p(
          'On the doctor’s form it says “six weeks of complete rest for the voice”. Yuan Shufen read it in the corridor of the clinic, 24 days before the first night of *The Letter Carrier*, in which she had ten arias. She could not ask what it meant. She turned the form over and wrote, “Then I will stand there.”',
        ),
        p(
          'Her company is small: 19 people, a van and a contract with the county for 40 evenings. It has no second lead. Its director, Chai Minghui, thought of cancelling, and then sat through a run in which Ms Yuan did everything but sing. The orchestra played to nobody. “I had never noticed what she does with her wrists,” he says. “One listens, and so one does not look.”',
        ),
        h2('What is left when the tune goes on'),
        p(
          'So they cut. Nine of the ten arias became silences, and each has its own rules. In the first the orchestra plays and she does not. In the fourth neither does. In the seventh the drummer, Ma Xingguo, 71, is told to follow her sleeves; at the premiere he put down his sticks, and the critics wrote a good deal about it. He had dropped one.',
        ),
        pullQuote('One listens, and so one does not look.', 'Chai Minghui, director'),
        p(
          'The plot is soon told. A woman in a mountain town carries letters, cannot read, and over 40 years learns what is in them by watching people’s faces. It was written in 1956 and is full of good lines. The company has kept them in the programme, where the audience can be seen looking them up and then, by the third silence, not.',
        ),
        p(
          'Not everyone came along. At the second performance, in a school gym in Xianyan, an old man rose and sang the fifth aria himself, all of it. Ms Yuan waited, with her arm out. Then she bowed to him and went on. He has been asked to refrain. He has also been asked, by the pianist, for his telephone number.',
        ),
        h2('The tenth'),
        p('One aria remains, since by the final week the doctor had allowed four minutes.'),
        quotation(
          ['I brought you every word, and you were kind,', 'and never asked me what I thought it said.'],
          'From the tenth aria',
        ),
        p(
          'It is the last. She has not made a sound for an hour and 50 minutes, the light is nearly gone, and she sings it with half a voice, because half is what there is. In the gym one could hear the heating. Tickets for the remaining 31 evenings went in a day.',
        ),
        p(
          'In May she may sing again. Mr Chai would like to restore the arias, a few at least. Ms Yuan has replied on the back of the form. She thinks that the fifth might be given to the audience.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
