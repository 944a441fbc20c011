import { securityReasons } from '../security/fr';
import { signOnReasons } from '../sign-on/fr';
import { tokenReasons } from '../tokens/fr';
import { handOverReasons } from '../hand-over/fr';
import { deletionReasons } from '../deletion/fr';
import type { reasons as enReasons } from './en';

export const reasons: typeof enReasons = {
  ...securityReasons,
  ...signOnReasons,
  ...tokenReasons,
  ...handOverReasons,
  ...deletionReasons,
  'signed-out':
    'Vous êtes déconnecté. Reconnectez-vous dans un autre onglet, puis réessayez. Votre saisie est toujours là.',
  offline:
    'Le serveur n’a pas répondu. Votre saisie est toujours là. Vérifiez votre connexion, puis réessayez.',
  'outdated-page':
    'Cette page n’est plus à jour. La modification a peut-être été enregistrée. Copiez votre saisie, puis rechargez la page.',
  'database-away':
    'Le serveur n’atteint pas sa base de données pour le moment. Rien n’a changé. Réessayez bientôt.',
  'server-error': 'Une erreur s’est produite sur le serveur. Rien n’a changé. Réessayez dans un instant.',
  'foreign-origin': 'La demande venait d’une autre adresse. Rechargez la page, puis réessayez.',
  'needs-role': 'Votre rôle ne le permet pas. Un administrateur peut le faire.',
  'too-many-attempts': 'Trop de tentatives. Attendez 15 minutes, puis réessayez.',
  'too-many-links': 'Trop de liens ont été demandés. Consultez vos e-mails, ou réessayez dans une heure.',
  'address-in-use': 'Cette adresse e-mail est déjà utilisée. Cherchez aussi parmi les comptes désactivés.',
  'too-many-grants': 'Cette personne a le maximum de 50 rôles. Retirez-en un d’abord.',
  'last-admin': 'C’est le seul administrateur du journal. Nommez-en d’abord un autre.',
  'address-taken': 'Ce slug est déjà utilisé. Choisissez-en un autre.',
  'name-taken': 'Ce nom est déjà pris. Choisissez-en un autre.',
  'no-such-person': 'Cette personne n’existe plus. Rechargez la page.',
  'no-such-session': 'Cette session est déjà terminée. Rechargez la page.',
  'no-such-section': 'Cette rubrique n’existe plus. Rechargez la page.',
  'no-such-edition': 'Cette édition n’existe plus. Rechargez la page.',
  'no-such-desk': 'Ce service n’existe plus. Rechargez la page.',
  'key-reused': 'Cette demande a déjà été envoyée avec d’autres données. Rechargez la page et réessayez.',
  'changed-meanwhile': 'Quelqu’un d’autre a modifié ceci entre-temps. Rechargez la page et réessayez.',
  'no-such-picture': 'Cette image n’existe plus. Choisissez-en une autre.',
  'too-large': 'Le texte est trop long pour être envoyé.',
  'wrong-code': 'Code incorrect. Il est affiché dans la console où le serveur a été lancé.',
  'there-is-an-admin':
    'La rédaction est déjà créée. Connectez-vous, ou demandez à un administrateur de vous ajouter.',
  'wrong-input': 'Une des valeurs saisies n’est pas valable. Vérifiez-les, puis réessayez.',
  'not-your-note': 'Seul l’auteur de cette note peut la modifier.',
  'no-such-thread': 'Cette note n’existe plus. Rechargez la page.',
  'already-sent': 'Cet e-mail a déjà été envoyé. Rechargez la page.',
  'no-mail-server': 'Aucun serveur de messagerie n’est configuré : les e-mails ne peuvent pas être envoyés.',
  'no-such-email': 'Cet e-mail n’existe plus. Rechargez la page.',
  'no-such-rule': 'Cette règle n’existe plus. Rechargez la page.',
  'no-such-template': 'Ce modèle n’existe plus. Rechargez la page.',
  'too-many-rules': 'Cette langue a le nombre maximal de règles. Supprimez-en une d’abord.',
  'too-many-templates': 'Vous avez le nombre maximal de modèles. Supprimez-en un d’abord.',
  'list-changed': 'Quelqu’un d’autre a modifié la liste. Rechargez la page et réessayez.',
  'section-has-stories': 'Cette rubrique contient maintenant des articles. Fusionnez-la avec une autre.',
  'section-has-sections': 'Cette rubrique contient des sous-rubriques. Déplacez-les d’abord.',
  'too-many-sections':
    'Cette édition a le nombre maximal de rubriques. Fusionnez ou supprimez-en une d’abord.',
  'too-many-stories': 'La rubrique contient trop d’articles pour les déplacer en une fois.',
  'password-is-breached':
    'Ce mot de passe figure dans des listes de mots de passe divulgués, essayées en premier. Choisissez-en un autre.',
  'password-is-guessable':
    'Ce mot de passe est facile à deviner : il se compose surtout de votre nom, de votre e-mail ou d’une répétition. Choisissez-en un autre.',
  'link-is-over': 'Ce lien a déjà servi, ou il a expiré. Demandez-en un nouveau.',
  'person-is-deactivated': 'Ce compte est désactivé. Réactivez-le d’abord.',
  'wrong-password': 'Mot de passe actuel incorrect.',
  'no-such-story': 'Cet article n’existe plus. Retirez-le.',
  'already-live': 'Les lecteurs ont déjà cette une.',
  'time-does-not-exist': 'Cette heure n’existe pas ce jour-là. Choisissez-en une autre.',
  'time-has-passed': 'Cette heure est passée. Choisissez-en une autre.',
  'time-is-ambiguous': 'Cette heure revient deux fois ce jour-là. Choisissez laquelle.',
  'time-taken': 'Une mise en ligne est déjà programmée à cette heure. Choisissez-en une autre.',
  'too-many-timed-launches': '20 mises en ligne sont déjà programmées. Annulez-en une.',
  'story-twice': 'Un article figure deux fois sur cette une. Retirez-le ou autorisez-le deux fois.',
  'no-such-timed-launch': 'Cette mise en ligne a déjà eu lieu ou a été annulée. Rechargez la page.',
  'coverage-not-live': 'Le direct n’est pas en cours. Lancez-le ou reprenez-le d’abord.',
  'story-not-live': 'Les lecteurs n’ont pas cet article. Publiez-le d’abord.',
  'too-many-entries': 'L’article a le maximum de 2\u202f000 messages. Continuez dans un nouvel article.',
  'too-many-drafts': 'L’article a le maximum de 100 brouillons. Publiez-en ou supprimez-en d’abord.',
  'too-many-pinned': 'Trois messages sont déjà épinglés. Détachez-en un d’abord.',
  'has-entries': 'Le direct a des messages. Terminez-le plutôt.',
  'not-in-an-entry':
    'Un message ne contient que du texte, des listes, des citations et des liens. Retirez le reste.',
  'nothing-written': 'Le message est vide. Écrivez d’abord quelque chose.',
  'entry-is-removed': 'Ce message a été supprimé.',
  'entry-not-published': 'Seul un message publié peut être déplacé.',
  'no-such-entry': 'Ce message n’existe plus. Rechargez la page.',
  'wrote-it-oneself':
    'Cette édition demande une double validation\u00a0: un autre doit publier ce que vous avez écrit.',
  'not-in-this-stage': 'L’article est abandonné ou retiré\u00a0: il ne peut être suivi en direct.',
  refused: 'Le serveur n’a pas accepté cette modification. Rien n’a changé.',
};
