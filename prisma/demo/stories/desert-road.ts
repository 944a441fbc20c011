import type { DemoGroup } from '../write';
import { h2, p } from '../write';

export default {
  key: 'desert-road',
  stories: [
    {
      edition: 'en',
      section: 'china/society',
      slug: 'last-telephone-on-the-desert-road',
      kicker: 'Society',
      headline: 'The last telephone on the desert road',
      standfirst:
        'Kilometer 318, Qinghai:\u00a0A box on a pole, two calls a week, and a man who drives out to oil it.',
      bylines: [{ role: 'by', author: 'jiayi' }],
      dateline: 'Kilometer 318',
      source: 'Broadsheet',
      lead: {
        picture: 'desert',
        caption: 'Kilometer 318, where the signal of the mobile networks ends and the row of poles does not.',
        credit: 'Provided to Broadsheet',
        alt: 'A straight road with one truck and a row of poles crosses orange sand; three camels stand beside it.',
      },
      topics: ['cities'],
      hoursAgo: 23,
      isDraft: true,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'The telephone at kilometer 318 is green, has no numbers on it, and rings in one place only. Whoever lifts the receiver is connected with a kitchen in Da Qaidam, where Wu Changhe puts down what he is doing and says, “How many people, and do you have water?”',
        ),
        p(
          'He has said it for 26 years. There were 44 such boxes on the road when he began; this is the one that is left. It is used about twice a week, by drivers whose own phones show nothing for the next 90 kilometers. Last year that was (number from Mr Wu’s log, he is sending it) calls, three of them from people who only wanted to hear whether it worked.',
        ),
        h2('A matter of 340 yuan'),
        p(
          'The line costs 340 yuan ($47) a month. The company that owns it would like to stop, and has offered a satellite instead. Mr Wu tried one. “It asks you to look at the sky,” he says. “People who ring me are under the truck.”',
        ),
        p('(Company’s answer here. They promised it for Thursday. Also: who pays for the oil?)'),
        p(
          'On the first Sunday of each month he drives out, lifts the receiver, and rings his own kitchen. His wife answers. They have agreed that it counts as a test.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
