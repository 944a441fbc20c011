import type { desk as en } from './en';

/** Why a story cannot be as it was asked for. */
export const desk: typeof en = {
  wrongFields: {
    saved: fields => `Enregistré, sauf ${fields}`,
    why: (field, why) => `${field} : ${why}`,
    reasons: {
      'no-such-edition': 'Cette édition n’existe plus. Choisissez-en une autre.',
      'no-such-desk': 'Ce service n’existe plus. Choisissez-en un autre.',
      'edition-is-settled':
        'Un article publié reste dans son édition. Créez plutôt une version dans l’autre édition.',
      'edition-has-a-version': 'Cette édition a déjà une version de cet article.',
      'section-of-another-edition':
        'Cette rubrique est celle d’une autre édition. Choisissez-en une de cette édition.',
      'no-such-topic': 'L’un de ces thèmes n’existe plus. Supprimez-le.',
      'no-such-author': 'L’un de ces auteurs n’existe plus. Supprimez le nom, puis ajoutez-le à nouveau.',
      'no-such-picture':
        'L’une de ces images n’est pas dans la photothèque. Supprimez-la, puis choisissez-la à nouveau.',
      'no-such-recording':
        'L’un de ces enregistrements n’est pas dans la médiathèque. Supprimez-le, puis choisissez-le à nouveau.',
      'no-such-story': 'L’un de ces articles n’existe pas. Supprimez-le.',
      'needs-role': 'Votre rôle ne permet pas d’y écrire.',
    },
    other: 'Le serveur n’a pas accepté ce contenu.',
    settled: 'Un article publié reste dans son édition.',
  },
  stepReasons: {
    return: {
      title: 'Renvoyer l’article',
      text: 'Le rédacteur reçoit votre note dans sa boîte de réception. Elle reste dans l’historique.',
      reason: 'Ce qu’il faut modifier',
      button: 'Renvoyer',
    },
    unpublish: {
      title: 'Dépublier cet article ?',
      text: 'Les lecteurs verront qu’il n’est pas disponible pour le moment. Il redevient un brouillon.',
      reason: 'Motif (pour la rédaction)',
      button: 'Dépublier',
    },
    kill: {
      title: 'Retirer cet article ?',
      text: 'Les lecteurs verront qu’il a été retiré définitivement. Le texte reste à la rédaction\u202f; seul un administrateur peut le rétablir.',
      reason: 'Motif (pour la rédaction)',
      button: 'Retirer l’article',
    },
    missing: 'Indiquez le motif.',
    typeSlug: slug => `Saisissez le slug ${slug} pour retirer l’article`,
    otherSlug: 'Ce n’est pas le slug de cet article.',
    line: 'Message aux lecteurs (facultatif)',
    lineHelp: 'Affiché à l’adresse de l’article.',
    undo: 'Annuler',
  },
};
