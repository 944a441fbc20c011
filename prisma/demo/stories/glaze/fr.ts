import type { DemoStory } from '../../write';
import { divider, h2, p, pullQuote } from '../../write';

export const glazeFr: DemoStory = {
  edition: 'fr',
  section: 'culture',
  slug: 'un-email-trois-familles-quarante-ans',
  kicker: 'Grand récit',
  headline: 'Un émail, trois familles, quarante ans',
  standfirst:
    'Longquan, Zhejiang\u00a0:\u00a0un céladon que l’on croyait perdu depuis 1931 est ressorti du feu. Les potiers s’accordent sur la couleur, et sur rien d’autre.',
  bylines: [
    { role: 'by', author: 'tomas' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: 'Longquan',
  source: 'Broadsheet',
  lead: {
    picture: 'kiln',
    caption:
      'Trois pots de la même fournée. Seul le grand a la couleur\u00a0; le bleu est un raté qui se vend bien, et le crème servait à caler la porte.',
    credit: 'Fournie à Broadsheet',
    alt: 'Un grand vase vert pâle entre un bleu et un crème, sur une étagère d’atelier.',
  },
  topics: ['crafts', 'zhejiang'],
  hoursAgo: 40,
  desk: 'languages',
  createdBy: 'ines',
  body: [
    p(
      'On a ouvert le four un dimanche, et ce fut la première dispute. Ye Zhongping voulait attendre lundi, qu’il ait refroidi. Ji Fangqin voulait samedi, comme l’aurait fait son père. Lai Ruiming, qui avait payé le bois, voulait déjeuner. À deux heures dix, ils ont retiré les briques ensemble, et pendant un moment personne n’a rien dit.',
    ),
    p(
      'Au troisième rang se tenait un vase de 44 centimètres, d’un vert qu’aucun des trois n’avait vu hors d’un musée\u00a0: bleuté dans l’ombre, gris à la lèvre, et à l’épaule la couleur de l’intérieur d’une cosse de pois. On l’appelle {zh-Hans:雨过} (yǔguò), après la pluie. Le dernier à savoir le cuire est mort en 1931, laissant une recette à laquelle il manque un ingrédient.',
    ),
    h2('Une ligne de moins'),
    p(
      'Chaque famille possède une copie de la recette, faite en 1932 par les élèves du mort, qui étaient beaux-frères et brouillés. Toutes citent l’argile pourpre, le calcaire, la cendre d’une fougère et une chose pesant «\u00a0autant qu’un moineau\u00a0». À la place du nom, l’une a un trou, l’autre une tache, la troisième ces mots\u00a0: «\u00a0comme d’habitude\u00a0».',
    ),
    p(
      'Les Ye y ont lu la cendre de balle de riz\u00a0: 168 fournées depuis 1986, et un bel olive. Les Ji, l’os\u00a0: des points blancs. Les Lai ont essayé trente choses, dont la vase de rivière, la coquille d’huître et, une fois que l’on rappelle encore, un moineau.',
    ),
    pullQuote(
      'Mon grand-père a omis la seule chose que personne, pensait-il, ne serait assez bête pour oublier.',
      'Ji Fangqin, potière',
    ),
    p(
      'La bonne question est venue d’une visiteuse. En 2019, Bao Xuemei, professeure de chimie à Lishui, a demandé dans l’atelier des Lai ce que l’on balayait par terre. C’était de la limaille, venue de la forge voisine. Jusqu’en 1958, chaque four de la vallée avait une forge à côté de lui, et le vent remonte la vallée.',
    ),
    p(
      'L’ingrédient n’avait donc jamais été ajouté. Il arrivait par le vent. Mme\u00a0Bao l’a calculé\u00a0: 1,1\u00a0% du poids sec. Le forgeron, 83 ans, prié de rallumer son feu, n’a pas compris qu’il faille un diplôme pour y penser.',
    ),
    h2('Neuf heures de fumée'),
    p(
      'Le fer seul donne du brun. Pour qu’il verdisse, il faut priver le feu d’air plus longtemps que quiconque ne l’avait osé\u00a0: neuf heures, à 1\u00a0230 degrés, avec un registre que M.\u00a0Ye déplace de l’épaisseur d’une pièce. Les Ye savaient la fumée, les Ji l’argile, les Lai avaient gardé la fougère. Chaque famille n’avait qu’un tiers du pot, et en quarante ans aucune n’avait posé la question.',
    ),
    p(
      '«\u00a0Nous étions tous très occupés\u00a0», dit M.\u00a0Lai, sans dire à quoi. Les ateliers sont à 600 mètres l’un de l’autre.',
    ),
    divider(),
    p(
      'Sur 64 pièces, treize ont la couleur. Un musée de Hangzhou en a acheté une 260\u00a0000 yuans (35\u00a0900\u00a0dollars). La somme a été divisée par trois\u00a0; les deux yuans de reste sont encore sur la table. Le cartel nomme les familles par le nombre de traits de leur nom, règle que Mme\u00a0Bao enseigne à des enfants de neuf ans.',
    ),
    p(
      'Ils cuiront de nouveau au printemps. Ils ne sont pas d’accord sur le jour. Le forgeron voudrait être prévenu à temps\u00a0: il a une liste d’attente.',
    ),
  ],
};
