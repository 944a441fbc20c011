import type { DemoStory } from '../../write';
import { factBox, h2, p, picture, pullQuote, table } from '../../write';

export const harbourFr: DemoStory = {
  edition: 'fr',
  section: 'chine',
  slug: 'un-port-se-tait',
  kicker: 'Innovation',
  headline: 'Un port se tait, et les chiffres montent',
  standfirst:
    'Zhoushan, Zhejiang\u00a0:\u00a0grues électriques et camions sans chauffeur ont divisé par deux le bruit d’un des quais les plus actifs de la côte. Le trafic a augmenté. Les questions aussi.',
  bylines: [
    { role: 'by', author: 'lin' },
    { role: 'by', author: 'marta' },
    { role: 'photos', author: 'qiulan' },
    { role: 'translation', author: 'vasseur' },
  ],
  dateline: 'Zhoushan',
  source: 'Broadsheet',
  lead: {
    picture: 'harbour',
    caption:
      'Le quai est de Zhoushan, vingt minutes après le coucher du soleil. Les 36 grues tirent leur courant de la terre, et les camions qui passent entre elles n’ont pas de chauffeur. Dans la vieille ville, à deux kilomètres, le bruit le plus fort est souvent la cloche du bac.',
    credit: 'Qiu Lan / Broadsheet',
    alt: 'Un quai au crépuscule, une rangée de hautes grues et des conteneurs empilés qui se reflètent dans l’eau calme.',
  },
  topics: ['ports', 'zhejiang', 'automation'],
  hoursAgo: 4,
  desk: 'languages',
  createdBy: 'ines',
  body: [
    p(
      'Pendant trente et un ans, Wen Shaoqing a su l’heure grâce aux grues. L’équipe de jour cliquetait, celle de nuit grondait, et l’heure entre les deux était la seule où sa femme pouvait téléphoner. «\u00a0On finissait par ne plus l’entendre, dit-il, comme on n’entend plus la pluie.\u00a0» Puis, un soir de mars, il a entendu la cloche du bac.',
    ),
    p(
      'La cloche avait toujours sonné. C’est le quai qui avait changé. En vingt-six mois, le port a remplacé ses grues diesel par des grues électriques, tiré des lignes sous les postes d’amarrage et mis 180 camions sans chauffeur sur la route entre les navires et le parc. Devant les maisons les plus proches, le bruit nocturne a baissé de 52\u00a0%.',
    ),
    p(
      'Peu de gens attendaient la suite. Le plan tolérait un recul du trafic pendant un an\u00a0; il a progressé de 7,4\u00a0% en neuf mois. Les navires repartent en moyenne 94 minutes plus tôt qu’en 2023, selon des chiffres remis par la capitainerie à trois compagnies et que Broadsheet a consultés.',
    ),
    pullQuote(
      'Le bruit, c’est du carburant qu’on a payé et pas utilisé.',
      'Gao Xinyi, ingénieure en chef du quai est',
    ),
    p(
      '«\u00a0On me demande ce que nous avons inventé, dit Gao Xinyi, l’ingénieure en chef. Rien. Nous avons cessé de faire attendre les camions. Un camion qui attend laisse tourner son moteur.\u00a0» Le logiciel de son équipe fait bien une seule chose, ennuyeuse\u00a0: il annonce à la grue, huit minutes d’avance, la prochaine boîte. Elle part avant le camion, et plus lentement. Une grue lente dure plus longtemps, consomme moins et, découverte, laisse tomber moins de conteneurs.',
    ),
    picture('control', {
      alt: 'Trois personnes dans une salle sombre devant un mur d’écrans.',
      caption: 'Cinq personnes surveillent ce que 140 conduisaient.',
      credit: 'Fournie à Broadsheet',
      size: 'text',
    }),
    h2('Un plan qui a son prix'),
    p(
      'Les travaux ont coûté 3,2\u00a0milliards de yuans (442\u00a0millions de dollars), dont un tiers environ vient du programme provincial pour des ports plus propres (2021–\u20602025). C’est peu au regard d’une économie maritime que la province évalue à 1\u00a0100\u00a0milliards de yuans (152\u00a0milliards de dollars), et beaucoup pour une ville de 90\u00a0000 habitants.',
    ),
    table(
      'Avant et après les grues\u00a0: quai est, moyennes mensuelles',
      'Source\u00a0: capitainerie du quai est de Zhoushan, de janvier à septembre.',
      [
        ['Mesure', '2023', '2026', 'Écart'],
        ['Conteneurs traités', '318\u00a0400', '342\u00a0000', '+7,4\u00a0%'],
        ['Heures à quai par navire', '14,2', '12,6', '−11,3\u00a0%'],
        ['Gazole, tonnes', '2\u00a0140', '190', '−91,1\u00a0%'],
        ['Bruit nocturne, décibels', '68', '57', '−11'],
      ],
    ),
    p(
      'Tout le monde n’en est pas reconnaissant. Le port employait 140 grutiers\u00a0; il lui en faut 22. On a proposé une formation à la plupart des autres, 61 l’ont suivie. Shen Guofu, 54 ans, a refusé. «\u00a0On m’a demandé de regarder un écran et de dire quand quelque chose n’allait pas. Dans la cabine, je le sentais.\u00a0» Il a pris une part dans un bateau. Dix-sept de ses collègues aussi, d’après la coopérative de pêche\u00a0: plus de nouveaux membres qu’en dix ans.',
    ),
    h2('La cloche et les oiseaux'),
    p(
      'Deux effets n’étaient pas prévus. Les maisons côté port valent maintenant celles de la colline, ce qui ne réjouit que les propriétaires. Et les aigrettes sont revenues\u00a0: une école les compte depuis son toit chaque vendredi, et le record, à la craie près de l’escalier, est de 212.',
    ),
    factBox('Ce que Nantes a noté', [
      p('Une délégation nantaise est restée neuf jours. Dans son carnet\u00a0:'),
      p('**11 minutes** pour recharger un camion entre deux navires'),
      p('**4 millimètres**, l’affaissement toléré sous un rail de grue'),
      p('**3 ans** d’études de sol, à prévoir avant toute commande'),
    ]),
    p(
      'Les ports aux quais plus anciens auront du mal à emporter la leçon, prévient Henrike Voss, qui étudie les ports dans une école d’ingénieurs de Hambourg\u00a0: «\u00a0Les grues, c’est la partie bon marché. Le sol dessous, non.\u00a0»',
    ),
    p(
      'M.\u00a0Wen n’a pas d’avis sur le sol. Il s’assoit sur sa marche à l’heure du changement d’équipe, qui n’existe plus, et il attend la cloche. Sa femme, dit-il, est au téléphone.',
    ),
  ],
};
