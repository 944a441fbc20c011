/** A version of an agency story in ninjs, as agencies of the demonstration paper sent it. */
interface DemoDispatch {
  source: string;
  hoursAgo: number;
  message: Record<string, unknown>;
}

const LITTORAL = 'Littoral Presse';
const SEABOARD = 'Seaboard News Service';
const HAIAN = '海岸通讯';

const html = (...paragraphs: string[]) => paragraphs.map(text => `<p>${text}</p>`).join('');

/** The deliveries of the last hours, oldest first. */
export const dispatches: DemoDispatch[] = [
  {
    source: SEABOARD,
    hoursAgo: 9,
    message: {
      uri: 'urn:seaboard:2611-114',
      version: '1',
      headline: 'Reservoir levels stay above average for a third winter',
      slugline: 'reservoirs',
      urgency: 6,
      language: 'en',
      byline: 'Odile Marsh',
      located: 'Hangzhou',
      subject: [{ name: 'Environment' }, { name: 'Water' }],
      body_html: html(
        'Reservoirs along the Qiantang hold more water than in an average November for the third year running, the basin authority said on Monday.',
        'Operators released 40 million cubic metres over the weekend to make room for the rains that are forecast for early December.',
        'Farmers’ cooperatives asked for a longer notice of releases, after two fields near Tonglu were flooded in October.',
      ),
    },
  },
  {
    source: LITTORAL,
    hoursAgo: 7,
    message: {
      uri: 'urn:littoral:7741',
      version: '1',
      headline: 'La criée du Guilvinec passe aux enchères à distance',
      slugline: 'peche-criee',
      urgency: 5,
      language: 'fr',
      byline: 'Maël Kerbrat',
      located: 'Le Guilvinec',
      body_html: html(
        'La criée du Guilvinec a vendu lundi ses premiers lots par écran : quarante et un acheteurs, dont douze depuis un autre port, ont enchéri sans descendre à quai.',
        'Les mareyeurs locaux demandent une heure réservée, le temps de voir le poisson.',
      ),
    },
  },
  {
    source: SEABOARD,
    hoursAgo: 5,
    message: {
      uri: 'urn:seaboard:2611-131',
      version: '1',
      headline: 'Ferry loses power off Shengsi, tugs on their way',
      slugline: 'ferry',
      urgency: 2,
      language: 'en',
      located: 'Zhoushan',
      body_html: html(
        'A passenger ferry lost power off Shengsi in strong winds on Sunday night, the maritime safety administration said. Two tugs left Zhoushan at 02:10.',
      ),
    },
  },
  {
    source: HAIAN,
    hoursAgo: 4,
    message: {
      uri: 'urn:haian:90118',
      version: '1',
      headline: '冷空气南下，长三角多地发布大风预警',
      slugline: 'lengkongqi',
      urgency: 3,
      language: 'zh-Hans',
      byline: '陆予安',
      located: '上海',
      body_html: html(
        '受冷空气影响，长三角沿海未来二十四小时阵风可达九级，多条轮渡航线停航。',
        '气象台提醒，周二清晨最低气温将降至零下二度。',
      ),
    },
  },
  {
    source: SEABOARD,
    hoursAgo: 3,
    message: {
      uri: 'urn:seaboard:2611-131',
      version: '2',
      headline: 'All 214 aboard stranded ferry are safe, rescuers say',
      slugline: 'ferry',
      urgency: 1,
      language: 'en',
      located: 'Zhoushan',
      ednote: 'Updates with the number of passengers; the ferry is under tow.',
      body_html: html(
        'All 214 people aboard a ferry that lost power off Shengsi are safe, rescuers said on Monday. Two tugs have lines aboard and are towing it to Zhoushan.',
        'Nobody was hurt. The harbour is to reopen in the morning.',
      ),
    },
  },
  {
    source: SEABOARD,
    hoursAgo: 2.5,
    message: {
      uri: 'urn:seaboard:2611-140',
      version: '1',
      headline: 'Port group to name new chief executive',
      slugline: 'port-group',
      urgency: 4,
      language: 'en',
      located: 'Ningbo',
      body_html: html('The port group is to name a new chief executive today, according to two people.'),
    },
  },
  {
    source: SEABOARD,
    hoursAgo: 2,
    message: {
      uri: 'urn:seaboard:2611-140',
      version: '2',
      pubstatus: 'canceled',
      slugline: 'port-group',
      urgency: 1,
      ednote: 'KILL. The report is wrong: do not use. No replacement will be sent.',
    },
  },
];
