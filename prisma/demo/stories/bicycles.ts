import type { DemoGroup } from '../write';
import { factBox, h2, p, pullQuote } from '../write';

export default {
  key: 'bicycles',
  stories: [
    {
      edition: 'asia',
      section: 'business',
      slug: 'bank-that-lends-against-bicycles',
      kicker: 'Savings',
      headline: 'The bank that lends against bicycles',
      standfirst:
        'Yogyakarta, Java:\u00a0It holds 11,200 of them in a tram depot, pumps the tires every month, and has lost less money than the bank next door.',
      bylines: [
        { role: 'by', author: 'marta' },
        { role: 'photos', author: 'maweiwei' },
      ],
      dateline: 'Yogyakarta',
      source: 'Broadsheet',
      lead: {
        picture: 'bicycles',
        caption:
          'The repair stall at the depot gate, open since 1994 and never moved. Its owner values every bicycle that the bank takes in.',
        credit: 'Ma Weiwei for Broadsheet',
        alt: 'A mechanic crouches at a blue bicycle under a striped awning, wheels and tools on the wall.',
      },
      topics: ['cities'],
      hoursAgo: 54,
      desk: 'asia',
      createdBy: 'jiayi',
      body: [
        p(
          'Loan 40,117 is blue, has a bell and stands in row 38. It belongs to Sri Wahyuni, who sells rice cakes, and who borrowed 900,000 rupiah ($55) on it in October to repair a roof. She visits on Sundays. “It looks well,” she says. “They have oiled it. I never did.”',
        ),
        p(
          'The Roda savings bank was founded in 2011 by three teachers with a simple observation: the people whom banks turn away own one thing that holds its value, and it fits through a door. A good bicycle loses 6 percent a year. A motorcycle loses 19, and can be ridden to Sumatra.',
        ),
        p(
          'It lends up to 60 percent of what a bicycle would bring, for six months at most, at 1.5 percent a month. That is not cheap, but the lenders in the market take ten. Of 41,000 loans so far, 97.2 percent were repaid on time. The commercial bank in the next street manages 94.',
        ),
        h2('The valuer'),
        p(
          'All of it rests on one man’s opinion. Pak Harjo, 68, has mended bicycles at the depot gate since before it was a bank. He lifts each by the saddle, spins a wheel, listens, and names a sum. Auditors from Jakarta once tested him with 30 that they had bought themselves. He was out by 4 percent, and told them which two were stolen.',
        ),
        pullQuote('A motorcycle can be ridden to Sumatra.', 'Dewi Lestariningsih, founder'),
        p(
          'Two apprentices are learning it with a form of 22 questions, whose results are compared with his each evening. They agree on chains. On what he calls character they do not, and the bank has left a line for it.',
        ),
        factBox('Roda in figures', [
          p('**11,200** bicycles in store, in 74 rows'),
          p('**97.2%** of loans repaid on time'),
          p('**2** employees who only pump tires'),
          p('**312** bicycles auctioned last year; 40 were bought back by their owners'),
        ]),
        p(
          'The weakness of the model is plain to anyone who watches the gate. A woman who pledges her bicycle walks to work. Since 2023 the bank has therefore lent out spare ones, at no charge, to borrowers who live more than two kilometers away. They are old and painted orange. None has been pledged elsewhere, though the market’s lenders admit that they were offered several.',
        ),
        p(
          'Mrs Wahyuni pays her last instalment next week. She has asked if the blue one might stay until the rains are over. The depot is dry, and her kitchen, she says, still has to prove itself.',
        ),
      ],
    },
  ],
} satisfies DemoGroup;
