import { withElidedDe } from '@/domain/language/elision';
import { list, type EmailWords } from './words';

export const fr: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} vous a mentionné : ${story}`,
    assignment: ({ by, story }) => `${by} vous a confié un article : ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} vous a mentionné dans une note sur « ${story} » :`,
    assignment: ({ by, story }) => `${by} vous a confié « ${story} ».`,
  },
  passwordLinks: {
    invitation: {
      subject: ({ by }) =>
        by ? `${by} vous invite dans la rédaction` : 'Votre invitation dans la rédaction',
      text: ({ name, by }) =>
        `Bonjour ${name},\n\n${by ? `${by} vous a ajouté à la rédaction` : 'Vous avez été ajouté à la rédaction'}. Choisissez votre mot de passe pour y entrer. Le lien sert une seule fois, dans les sept jours. S’il a expiré, demandez-en un nouveau à un administrateur.\n`,
    },
    reset: {
      subject: () => 'Choisissez un nouveau mot de passe',
      text: ({ name, by }) =>
        `Bonjour ${name},\n\n${by ? `${by} a réinitialisé votre mot de passe ; l’ancien ne fonctionne plus.` : 'Un nouveau mot de passe a été demandé pour votre compte. Si ce n’était pas vous, ignorez ce message : votre mot de passe fonctionne toujours.'} Choisissez-en un autre avec ce lien, qui sert une seule fois, dans l’heure.\n`,
    },
  },
  secondFactorRemoved: {
    subject: () => 'Votre validation en deux étapes a été retirée',
    text: ({ name, by }) =>
      `Bonjour ${name},\n\n${by} a retiré votre validation en deux étapes, et vous êtes déconnecté partout. Vous pouvez la configurer de nouveau dans votre compte. Si vous ne l’avez pas demandé, prévenez aussitôt un autre administrateur.\n`,
  },
  signInCode: {
    subject: 'Votre code de connexion',
    text: ({ name }) =>
      `Bonjour ${name},\n\nVotre mot de passe a été saisi dans un navigateur que vous n’avez jamais utilisé. Si c’était vous, connectez-vous avec le code ci-dessous. Il sert une seule fois, dans les dix minutes. Sinon, changez aussitôt de mot de passe et prévenez un administrateur.\n`,
  },
  unusual: {
    'live-changes-held': {
      subject: ({ by }) => `${by} est suspendu : trop d’articles publiés modifiés`,
      text: ({ by, url }) =>
        `${by} a modifié un nombre inhabituel d’articles publiés en peu de temps et ne peut continuer sans l’accord d’un administrateur. Voyez ce qui a été fait, puis donnez votre accord, ou désactivez le compte et annulez ces actions :\n${url}\n`,
    },
    'live-changes': {
      subject: ({ by }) => `${by} a modifié un nombre inhabituel d’articles publiés`,
      text: ({ by, url }) =>
        `${by} a modifié un nombre inhabituel d’articles publiés en peu de temps. Voyez ce qui a été fait :\n${url}\n`,
    },
    'new-domain': {
      subject: ({ by, domain }) => `${by} a ajouté des liens vers ${domain} dans de nombreux articles`,
      text: ({ by, domain, stories, url }) =>
        `${by} a ajouté en peu de temps des liens vers ${domain} dans un nombre inhabituel d’articles. Aucun article ne renvoyait jusque-là vers ce domaine :\n${list(stories)}\n\nVoyez ce qui a été fait :\n${url}\n`,
    },
    'new-domain-held': {
      subject: ({ by, domain }) => `${by} est suspendu : liens vers ${domain} dans de nombreux articles`,
      text: ({ by, domain, stories, url }) =>
        `${by} a ajouté en peu de temps des liens vers ${domain} dans un nombre inhabituel d’articles et ne peut continuer sans l’accord d’un administrateur. Aucun article ne renvoyait jusque-là vers ce domaine :\n${list(stories)}\n\nVoyez ce qui a été fait, puis donnez votre accord, ou désactivez le compte et annulez ces actions :\n${url}\n`,
    },
    'new-admin': {
      subject: ({ by }) => `${by} est désormais administrateur`,
      text: ({ by, url }) =>
        `${by} est devenu administrateur de tout le journal. Si vous ne vous y attendiez pas, vérifiez aussitôt :\n${url}\n`,
    },
  },
  newAdmin: {
    'admin-proposal': {
      subject: ({ by, name }) =>
        by ? `${by} veut nommer ${name} administrateur` : `Demande\u00a0: nommer ${name} administrateur`,
      text: ({ by, name, url }) => {
        const start = by ? `${by} veut nommer ${name}` : `Un groupe du fournisseur d’identité nomme ${name}`;
        return `${start} administrateur de tout le journal. Rien ne change tant qu’un second administrateur n’a pas confirmé ; la demande expire au bout de sept jours. Si vous vous y attendiez, confirmez-la, sinon refusez-la :\n${url}\n`;
      },
    },
    'admin-confirmed': {
      subject: ({ name }) => `${name} est désormais administrateur`,
      text: ({ by, name, url }) =>
        `${by} a confirmé ${name} comme administrateur de tout le journal. Si vous ne vous y attendiez pas, vérifiez aussitôt :\n${url}\n`,
    },
    'admin-refused': {
      subject: ({ name }) => `${name} n’a pas été nommé administrateur`,
      text: ({ by, name, url }) =>
        `${by} a refusé que ${name} devienne administrateur. ${name} garde ses rôles :\n${url}\n`,
    },
  },
  adminChange: {
    admin: {
      subject: ({ by, name }) => `${by} veut modifier le compte de l’administrateur ${name}`,
      text: ({ by, name, url }) =>
        `${by} veut modifier la connexion ${withElidedDe(name)}, ou son rôle d’administrateur. Rien n’a encore changé. Un autre administrateur doit confirmer ; s’il n’y en a pas, ${by} le pourra après trois jours sauf si vous refusez. Si vous ne vous y attendiez pas, refusez maintenant :\n${url}\n`,
    },
    rule: {
      subject: ({ by }) => `${by} veut modifier une règle qui protège les administrateurs`,
      text: ({ by, url }) =>
        `${by} veut modifier une règle de connexion ou de nomination des administrateurs. Rien n’a encore changé. Un autre administrateur doit confirmer dans les sept jours. Si vous ne vous y attendiez pas, refusez :\n${url}\n`,
    },
  },
  addressChanged: {
    subject: () => 'Votre adresse e-mail a été modifiée',
    text: ({ name, by }) =>
      `Bonjour ${name},\n\n${by} a modifié l’adresse avec laquelle vous vous connectez. Ceci est le dernier message à votre ancienne adresse. Si vous ne vous y attendiez pas, prévenez aussitôt un administrateur.\n`,
  },
  untitled: 'un article sans titre',
  open: 'Ouvrir l’article :',
  why: 'Ce message est aussi dans votre boîte de réception. Réglez vos notifications par e-mail dans votre compte.',
};
