import type { DemoStory } from '../../write';
import { factBox, h2, ol, p, pullQuote, quotation } from '../../write';

export const windRulesEn: DemoStory = {
  edition: 'en',
  section: 'world',
  slug: 'one-rulebook-for-offshore-wind',
  kicker: 'Energy',
  headline: 'Coastal states agree on one rulebook for offshore wind',
  standfirst:
    'Esbjerg, Denmark:\u00a0Nine governments settle a four-year argument over who repairs what. It ended over a ladder.',
  bylines: [
    { role: 'by', author: 'daniel' },
    { role: 'reporting', author: 'vasseur' },
  ],
  dateline: 'Esbjerg',
  source: 'Broadsheet',
  lead: {
    picture: 'turbines',
    caption:
      'The first row of turbines at the Dogger edge, 38 kilometers out. A technician may step from boat to ladder in waves of up to 1.8 meters, and until last week in 1.5 if she held a licence from next door.',
    credit: 'Provided to Broadsheet',
    alt: 'White wind turbines stand in a choppy sea under broken clouds.',
  },
  topics: ['energy', 'ports'],
  hoursAgo: 13,
  desk: 'world',
  createdBy: 'daniel',
  body: [
    p(
      'The treaty has 187 articles, and the one that held it up for 14 months is about a ladder. It says how far apart the rungs are: 30 centimeters, give or take one. Three of the nine governments had ladders at 28. One had them at 32, and 4,000 of them.',
    ),
    p(
      'On Friday, at twenty to four in the morning, the nine agreed to measure from the top. Old ladders may stay. New ones will match. A technician who is trained in one country can from January climb a turbine in the other eight, which is what the argument was about all along.',
    ),
    p(
      '“We have a shortage of 6,100 people who can do this work, and we had nine ways of calling them unqualified,” says Signe Aagaard, who chaired the talks. A full set of licences took 19 weeks of courses and cost €11,400 ($12,350). Eleven of those weeks taught the same things again.',
    ),
    h2('Who pays when it stops'),
    p(
      'The harder half concerns money. A turbine that stands still in a shared field costs somebody about €9,000 a day, and the cable that it hangs on may cross two borders. Until now each state asked its own courts who must mend it. In 2023 a cable off Borkum lay broken for 203 days while two of them decided which was the seabed’s.',
    ),
    p(
      'Under the rulebook the field’s operator repairs first and argues afterwards. A fund of €640 million, paid in by output, lends the money at a rate that doubles every 90 days. “It is designed to be unpleasant,” says Ms Aagaard.',
    ),
    factBox('What changes in January', [
      ol([
        'One licence for technicians, valid in nine countries, renewed every three years with a swim.',
        'Repair within 30 days, by whoever operates the field.',
        'Spare parts above 40 tons are listed in one register that all nine can see.',
        'Decommissioning is paid for in advance, from the tenth year.',
        'Ladders: 30 centimeters, give or take one.',
      ]),
    ]),
    p(
      'The register may matter most. There are 47 main bearings of the largest type in the world’s warehouses, and last winter four operators found that each had counted on the same two. The parts will now be lent in an order that is fixed beforehand. It is printed on page 118 and is expected to be the most-read page.',
    ),
    h2('The fishermen’s clause'),
    p(
      'Fishing boats will be let into the fields in daylight, with pots but not with nets. Their associations wanted nets. The builders wanted no boats. Article 77, two lines long, was written by a deckhand from Urk who had been invited to give evidence on something else.',
    ),
    quotation(
      [
        'A boat under twelve meters may fish between the towers from sunrise to sunset, provided that it keeps out of the way.',
        'The way is eighty meters.',
      ],
      'Article 77 of the agreement',
    ),
    p(
      'Not everyone is content. Two states with young industries say that one rulebook suits those who have already built. The fund’s rate, they point out, doubles for all, but not all have banks at home. They signed because they would otherwise train technicians for their neighbours. Ms Aagaard does not dispute it. “An agreement is a price,” she says. “They have paid, and they know what they bought.”',
    ),
    pullQuote(
      'An agreement is a price. They have paid, and they know what they bought.',
      'Signe Aagaard, chair',
    ),
    p(
      'Parliaments have until June. Four will vote before Easter; one must first decide which of its ministries is responsible for ladders.',
    ),
  ],
};
