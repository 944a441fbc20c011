export interface DemoPicture {
  key: string;
  /** The file's name in the folder `pictures`. */
  file: string;
  alt: string;
  caption: string;
  credit: string;
  /** The number of days for which the paper may still show it; omitted for no limit. */
  rightsForDays?: number;
}

const draw = (
  key: string,
  credit: string,
  alt: string,
  caption: string,
  rights: Pick<DemoPicture, 'rightsForDays'> = {},
): DemoPicture => ({ key, file: `${key}.jpg`, alt, caption, credit, ...rights });

const OURS = 'Provided to Broadsheet';
const QIU = 'Qiu Lan / Broadsheet';
const MA = 'Ma Weiwei for Broadsheet';

export const pictures: DemoPicture[] = [
  draw(
    'harbour',
    QIU,
    'A quay at dusk with a row of tall cranes and stacked containers, mirrored in still water.',
    'The east quay at Zhoushan, 20 minutes after sunset.',
  ),
  draw(
    'delta',
    OURS,
    'Fields in green, brown and blue from above, crossed by a wide river and two smaller ones.',
    'The river mouth from 2,400 meters, at the spring tide.',
  ),
  draw(
    'solar',
    QIU,
    'One person walks between long rows of solar panels that reach to the horizon.',
    'A cleaner between the rows at midday, when nobody else is out.',
  ),
  draw(
    'turbines',
    OURS,
    'White wind turbines stand in a choppy sea under broken clouds.',
    'The first row of turbines, 38 kilometers out.',
  ),
  draw(
    'terraces',
    OURS,
    'Two pickers in straw hats on green tea terraces, with misty mountains behind.',
    'Pickers on the upper terraces.',
  ),
  draw(
    'skyline',
    'Rao Jing / Broadsheet',
    'A city skyline at night with one lit tower, reflected in a river.',
    'The river front at nine, an hour before the lights go down.',
  ),
  draw(
    'bamboo',
    QIU,
    'A figure under a red umbrella, small among tall bamboo in the rain.',
    'Rain in the bamboo sea.',
  ),
  draw(
    'train',
    OURS,
    'A white train with a red stripe passes at speed, the foreground blurred.',
    'The 19:42 leaves on time, which is new.',
  ),
  draw(
    'lake',
    OURS,
    'Snow-covered mountains and a line of firs reflected in a still lake.',
    'Still air at 3,800 meters, an hour before the wind.',
  ),
  draw(
    'market',
    'Ali Demir / Broadsheet',
    'Red lanterns glow over a crowd at a night market.',
    'First night of the winter market.',
  ),
  draw(
    'kiln',
    OURS,
    'A tall pale-green vase between a blue and a cream one on a workshop shelf.',
    'Three pots from the same firing.',
  ),
  draw(
    'control',
    OURS,
    'Three people in a dark room watch a wall of screens.',
    'Five people now watch what 140 used to drive.',
  ),
  draw(
    'stage',
    'Tomas Reyer / Broadsheet',
    'A dancer in white with long sleeves stands in two crossed spotlights.',
    'The last rehearsal, without an audience.',
  ),
  draw(
    'canal',
    QIU,
    'Whitewashed houses and an arched bridge, where one person stands with a red umbrella, over a canal.',
    'The middle bridge, which the bypass would have spared.',
  ),
  draw(
    'truck',
    QIU,
    'A container truck with bright headlights on a wet yard at night; the cab is empty.',
    'One of 180 driverless trucks on the yard road.',
  ),
  draw(
    'boats',
    MA,
    'A fishing boat with two people leaves over calm grey water, hills behind.',
    'A former crane driver’s boat leaves before dawn.',
    { rightsForDays: 5 },
  ),
  draw(
    'track',
    'Peng Hao / Broadsheet',
    'Three runners on a red track against a low sun.',
    'Last lap of the school games.',
  ),
  draw(
    'library',
    QIU,
    'A reading room with three tall bright windows, walls of books and readers under green lamps.',
    'The reading room at four in the afternoon.',
  ),
  draw(
    'bicycles',
    MA,
    'A mechanic crouches at a blue bicycle under a striped awning, wheels and tools on the wall.',
    'The repair stall, open since 1994 and never moved.',
    { rightsForDays: 19 },
  ),
  draw(
    'snow',
    OURS,
    'Wooden houses with lit windows under deep snow at night; one person walks with a lantern.',
    'The village in the second week of snow.',
  ),
  draw(
    'observatory',
    OURS,
    'A small domed observatory under the Milky Way; on the left four children stand at a telescope.',
    'The school’s observing night, with the caretaker’s light turned red.',
  ),
  draw(
    'orchard',
    QIU,
    'A white machine on wheels reaches with one arm for an apple between two rows of trees.',
    'One of nine pickers in the lower orchard.',
  ),
  draw(
    'kitchen',
    'Ali Demir / Broadsheet',
    'A cook in white lifts a ladle in a kitchen full of steam; pans hang on the tiled wall.',
    'The fourth kitchen, 40 minutes before lunch.',
  ),
  draw(
    'ferry',
    MA,
    'A ferry with lit windows crosses dark water under a purple and orange sky.',
    'The evening boat, two decks and a bell.',
  ),
  draw(
    'press',
    OURS,
    'Two people stand at a printing press with four towers; a web of printed paper runs overhead.',
    'The press at ten past one, with the second edition on the belt.',
  ),
  draw(
    'newsroom',
    OURS,
    'Rows of desks with lit screens before windows on a city at night; five clocks hang above.',
    'The newsroom at a quarter to seven. The five clocks belong to the five editions.',
  ),
  draw(
    'egrets',
    QIU,
    'White egrets stand on and fly over a tiled roof by the sea while two people count them.',
    'The school roof on a Friday, with its counters.',
  ),
  draw(
    'violin',
    'Tomas Reyer / Broadsheet',
    'Two hands hold an unvarnished violin on a bench with wood shavings; seven violins hang behind.',
    'The white violin before its first coat.',
  ),
  draw(
    'desert',
    OURS,
    'A straight road with one truck and a row of poles crosses orange sand; three camels stand beside it.',
    'Kilometer 318, where the telephone signal ends.',
  ),
  draw('p1', OURS, 'Portrait of a woman with chin-length black hair.', 'Qiu Lan'),
  draw(
    'p2',
    OURS,
    'Portrait of a man with short hair, round glasses and a white shirt.',
    'Daniel Achterberg',
  ),
  draw('p3', OURS, 'Portrait of a young man with short black hair.', 'Lin Yuchen'),
  draw('p4', OURS, 'Portrait of an older man with white hair and round glasses.', 'Tomas Reyer'),
  draw('p5', OURS, 'Portrait of a woman with black hair to the shoulders.', 'Wen Jiayi'),
  draw('p6', OURS, 'Portrait of a woman with grey hair in a bun.', 'Shen Yalan'),
  draw('p7', OURS, 'Portrait of a man with a short beard and square glasses.', 'Amadou Keïta'),
];
