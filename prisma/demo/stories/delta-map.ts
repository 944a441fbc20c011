import type { DemoGroup } from '../write';
import { h2, p, picture, pullQuote, relatedStory, table } from '../write';

export default {
  key: 'delta-map',
  stories: [
    {
      edition: 'en',
      section: 'china/environment',
      slug: 'delta-drawn-again-from-the-air',
      kicker: 'Environment',
      headline: 'The delta, drawn again from the air',
      standfirst:
        'Nantong, Jiangsu:\u00a0Surveyors fly the river mouth every spring tide. Their newest map moves the shoreline, and with it the price of everything built on it.',
      bylines: [
        { role: 'by', author: 'lin' },
        { role: 'by', author: 'daniel' },
      ],
      dateline: 'Nantong',
      source: 'Broadsheet',
      lead: {
        picture: 'delta',
        caption:
          'The river mouth from 2,400 meters, at the spring tide. The pale line along the southern bank was land on the last map and is marked on the new one as “occasionally”.',
        credit: 'Provided to Broadsheet',
        alt: 'Fields in green, brown and blue from above, crossed by a wide river and two smaller ones.',
      },
      topics: ['climate', 'ports', 'farming'],
      hoursAgo: 35,
      isDraft: true,
      desk: 'world',
      createdBy: 'daniel',
      body: [
        p(
          'The aeroplane has two engines, three cameras and a pilot who is not allowed to look out. For 80 minutes on the morning of a spring tide Yao Lin flies straight lines over the mouth of the Yangtze, 400 meters apart, by instruments. If she looked, she would correct, and the map would have a wobble in it.',
        ),
        p(
          'It is the ninth map of its kind, and the first to move the shore by more than a road’s width. Along 31 kilometers of the southern bank the line that divides land from water has been drawn 60 meters further in. Nothing collapsed. The water has merely stopped going away.',
        ),
        table('Where the line went', 'Source: delta survey, spring tides of 2018 and 2026.', [
          ['Stretch', 'Length, km', 'Moved, m', 'Buildings within 100 m'],
          ['Southern bank', '31', '−60', '1,240'],
          ['Chongming, north', '44', '+85', '12'],
          ['Outer shoals', '19', '+210', '0'],
        ]),
        h2('Sixty meters of paper'),
        p(
          'A line on this map is worth money. Building is forbidden within 100 meters of it, insurers add a tenth within 200, and the county values the fields behind it by steps. In the office at Nantong, where the sheets were hung on October 9, 420 people came on the first day to find their roofs.',
        ),
        p(
          '“I have been moved,” said Jin Baozhu, 59, who grows water chestnuts, and put her finger on the spot. Her house stands 94 meters from the new line. She may live in it and may not enlarge it. Her son, who had planned a second floor for his wedding, has asked the surveyors to fly again.',
        ),
        pullQuote(
          'The river does not take land. It takes it there and brings it here.',
          'Yao Lin, survey pilot',
        ),
        p(
          'Further out the sheet is a happy one. What the southern bank has lost is lying to the north and east, in shoals that have grown by 210 meters and have no owner. Two counties have claimed them. Under the rules new land belongs to the nearest old land, measured at low water, on a date that the rules leave open.',
        ),
        picture('boats', {
          alt: 'A fishing boat with two people leaves over calm grey water, hills behind.',
          caption: 'A boat over what the last map called a field.',
          credit: 'Ma Weiwei for Broadsheet',
          size: 'text',
        }),
        h2('How sure is a line?'),
        p(
          'To within eight meters, says Qin Yong, who signs the map. On a flat shore a finger’s breadth of water is 20 meters of mud. The survey therefore flies only on days with less than force three, and has waited for as long as seven weeks. Mr Qin has asked the province to print the line as a band. Insurers objected. They cannot charge a tenth for a band.',
        ),
        p(
          'The next flight is due in April. Mrs Jin means to be in her field and to wave. Ms Yao, who must not look out, has been told of it.',
        ),
        relatedStory('tea'),
      ],
    },
  ],
} satisfies DemoGroup;
