import type { DemoGroup } from '../write';
import { h2, p, picture, pullQuote } from '../write';

export default {
  key: 'marathon',
  stories: [
    {
      edition: 'en',
      section: 'sports',
      slug: 'marathon-moves-for-plane-trees',
      kicker: 'Running',
      headline: 'Marathon moves its start to spare the plane trees',
      standfirst:
        'Ningbo, Zhejiang:\u00a0A record fell on the new course, and nobody is sure whose legs it was.',
      bylines: [{ role: 'by', author: 'peng' }],
      dateline: 'Ningbo',
      source: 'Broadsheet',
      lead: {
        picture: 'track',
        caption:
          'Three of the leaders on the warm-up track at half past six. The tall one had come to keep pace for the others and forgot to stop.',
        credit: 'Peng Hao / Broadsheet',
        alt: 'Three runners on a red track against a low sun.',
      },
      topics: ['running', 'cities', 'climate'],
      hoursAgo: 27,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'Nobody was meant to win. Bai Shun, 27, was paid 8,000 yuan ($1,100) to run the first 30 kilometers of the Ningbo marathon at 3:04 a kilometer and then step off. At 30 he looked for the van that was to collect him. It was at 35, on the old course. So he went on, and two hours, eight minutes and 41 seconds after the start he broke a tape that was not his, and the course record with it.',
        ),
        p(
          'The old course was given up because of the trees. For 19 years the race had started on Zhongshan Road, under 312 planes that were planted in 1953. Thirty thousand people stood on their roots for an hour. Last winter the city’s gardeners measured the soil and found it as hard as a threshing floor; 52 of the trees had begun to die from the top.',
        ),
        p(
          'There were two proposals. One was to lay steel plates over the roots, at 2.2 million yuan a year. The other was to start somewhere else, which cost nothing but a quarrel. “Runners are sentimental about starts,” says Xia Minfang, who directs the race. “I had letters from people who proposed there.”',
        ),
        h2('Flatter by a bridge'),
        p(
          'The new start is on a container yard. It has no roots and no charm, and it leaves out the Lingqiao bridge, which used to come at 28 kilometers and was known as the wallet, because that is where one paid. Without it the course has 31 meters less of climbing. Statisticians put that at 40 seconds for the leaders. Mr Bai beat the record by 52.',
        ),
        pullQuote('I was looking for the van. I am a slow looker.', 'Bai Shun, pacemaker and winner'),
        p(
          'The rules allow it: a pacemaker who starts with a number is a runner, and may finish. The man he was paid to serve, Tesfaye Lemma of Ethiopia, came second by 20 meters. He has taken it well. “He did his work,” he said. “I did not do mine.” Mr Bai offered to return the 8,000 yuan. The organizers kept it and gave him 300,000.',
        ),
        picture('canal', {
          alt: 'Whitewashed houses and an arched bridge, where one person stands with a red umbrella, over a canal.',
          caption:
            'Kilometer 33 of the new course, with a spectator. Umbrellas were asked to stand on the right.',
          credit: 'Qiu Lan / Broadsheet',
          size: 'text',
        }),
        h2('And the planes'),
        p(
          'On Zhongshan Road that morning it was quiet. Gardeners had bored 2,000 holes between the roots and filled them with gravel and ground bark. They expect to know in three years. An old woman swept leaves from the place where the gantry used to stand, and was asked by a man in shorts, with a number on his chest, where everyone was.',
        ),
        p(
          'He had entered eight times and had not read the letter. She gave him the address, and he ran there. His time, from the old start to the new finish, was five hours and four minutes over 47.3 kilometers. It has not been ratified.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
