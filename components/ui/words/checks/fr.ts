import type { checks as english } from './en';

const jour = (iso = '') => iso.slice(0, 10).split('-').reverse().join('/');
const nombre = (count = 1, un: string, plusieurs: string) =>
  count === 1 ? `1 ${un}` : `${count} ${plusieurs}`;

/** What is said of the checks before publishing, in French. */
export const checks: typeof english = {
  ready: 'Prêt pour les lecteurs',
  notReady: count => `${count} ${count === 1 ? 'problème bloque' : 'problèmes bloquent'} la publication`,
  blocking: 'À corriger',
  asking: 'À vérifier',
  passed: 'En ordre',
  go: 'Y aller',
  fix: 'Corriger',
  fixTo: fix => `Écrire « ${fix} »`,
  ignore: 'Ignorer',
  next: 'Contrôle suivant',
  moreLike: count => `${count} de plus`,
  needsReason: 'Publier quand même demande un motif.',
  publishTitle: count => (count === 1 ? '1 point à vérifier' : `${count} points à vérifier`),
  reason: 'Motif pour publier quand même',
  reasonHelp: 'Conservé dans l’historique avec votre nom.',
  reasonMissing: 'Indiquez le motif.',
  publishAnyway: 'Publier quand même',
  publishedOver: (names, reason) => `Publié malgré : ${names.join(', ')}. « ${reason} »`,
  rules: {
    'no-headline': { name: 'titre', found: () => 'Le titre est vide', passed: 'Titre' },
    'no-section': { name: 'rubrique', found: () => 'L’article n’a pas de rubrique', passed: 'Rubrique' },
    'no-slug': {
      name: 'slug',
      found: () => 'Le slug manque',
      more: 'Il figure dans l’adresse : a à z, 0 à 9 et traits d’union.',
      passed: 'Slug',
    },
    'no-body': { name: 'corps', found: () => 'Le corps est vide', passed: 'Corps' },
    'guidance-left': {
      name: 'ligne à écrire',
      found: ({ text }) => `Reste à écrire : ${text}`,
      more: 'Une ligne entre crochets indique ce qu’il faut écrire. Écrivez-la ou supprimez-la.',
      passed: 'Rien ne reste à écrire',
    },
    'no-alternative-text': {
      name: 'texte de remplacement',
      found: () => 'Une image n’a pas de texte de remplacement',
      more: 'Dites ce qu’elle montre, pour les personnes qui ne la voient pas.',
      passed: 'Texte de remplacement',
    },
    'open-notes': {
      name: 'notes bloquantes',
      found: ({ count }) => `${nombre(count, 'note bloque', 'notes bloquent')} la publication`,
      passed: 'Aucune note ne bloque la publication',
    },
    'machine-text': {
      name: 'traduction automatique',
      found: ({ count }) =>
        nombre(
          count,
          'texte de la machine n’a été lu par personne',
          'textes de la machine n’ont été lus par personne',
        ),
      more: 'Modifiez-le, ou marquez-le comme lu s’il convient tel quel.',
      passed: 'Traduction automatique relue',
    },
    embargoed: {
      name: 'embargo',
      found: ({ until }) => `Sous embargo jusqu’au ${jour(until)} à ${until?.slice(11, 16)} UTC`,
      passed: 'Pas d’embargo',
    },
    'rights-expired': {
      name: 'droits d’une image',
      found: ({ until }) => `Les droits d’une image ont expiré le ${jour(until)}`,
      more: 'Choisissez une autre image ou dites qui l’autorise.',
      passed: 'Droits des images valables',
    },
    'no-credit': {
      name: 'crédit d’une image',
      found: () => 'Une image n’a pas de crédit',
      passed: 'Crédits des images',
    },
    'dead-link': {
      name: 'lien mort',
      found: ({ text }) =>
        text ? 'Un lien mène à un article introuvable' : 'Un article lié n’est pas en ligne',
      more: 'Il a été retiré, n’est pas encore publié ou a une autre adresse.',
      passed: 'Tous les liens fonctionnent',
    },
    'open-suggestions': {
      name: 'suggestions en attente',
      found: () => 'Une suggestion est en attente',
      more: 'Elle ne sera pas publiée. Les lecteurs verront le texte sans elle.',
      passed: 'Aucune suggestion en attente',
    },
    'notes-unresolved': {
      name: 'notes ouvertes',
      found: ({ count }) => `${nombre(count, 'note est ouverte', 'notes sont ouvertes')}`,
      passed: 'Aucune note ouverte',
    },
    'no-standfirst': { name: 'chapô', found: () => 'Le chapô est vide', passed: 'Chapô' },
    'no-byline': { name: 'signature', found: () => 'La signature est vide', passed: 'Signature' },
    'no-lead': {
      name: 'image principale',
      found: () => 'Pas d’image principale',
      passed: 'Image principale',
    },
    'no-caption': {
      name: 'légende',
      found: () => 'L’image principale n’a pas de légende',
      passed: 'Légende',
    },
    'no-second-text': {
      name: 'seconde langue',
      found: () => 'Un texte manque dans la seconde langue',
      more: 'Les lecteurs n’y voient que la première.',
      passed: 'Les deux langues',
    },
    'long-headline': {
      name: 'titre long',
      found: ({ count }) => `Le titre est long : ${count} signes`,
      more: 'À la une, il prend plus de trois lignes.',
      passed: 'Longueur du titre',
    },
    'house-style': {
      name: 'marche maison',
      found: ({ text }) => `Marche maison : « ${text} »`,
      passed: 'Marche maison',
    },
    'doubled-word': {
      name: 'mot répété',
      found: ({ text }) => `« ${text} » figure deux fois de suite`,
      passed: 'Aucun mot répété',
    },
    'unmatched-mark': {
      name: 'signe isolé',
      found: ({ text }) => `${text} n’est pas apparié`,
      more: 'Guillemets et parenthèses vont par deux.',
      passed: 'Guillemets appariés',
    },
    'long-paragraph': {
      name: 'paragraphe long',
      found: ({ count }) => `Un paragraphe est très long : ${count}`,
      more: 'Sur un téléphone, il dépasse l’écran.',
      passed: 'Longueur des paragraphes',
    },
  },
};
