import type { EmailKind } from '@/domain/people/inbox';

/** The facts that an email reports. */
export interface EmailFacts {
  /** Who caused it. */
  by: string;
  /** The headline of the story, or its slug, or words for one that has neither yet. */
  story: string;
  /** What was said; may be empty. */
  text: string;
  url: string;
}

interface EmailWords {
  subjects: Record<EmailKind, (facts: EmailFacts) => string>;
  openings: Record<EmailKind, (facts: EmailFacts) => string>;
  untitled: string;
  open: string;
  why: string;
}

const en: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} mentioned you: ${story}`,
    assignment: ({ by, story }) => `${by} assigned you a story: ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} mentioned you in a note on “${story}”:`,
    assignment: ({ by, story }) => `${by} assigned “${story}” to you.`,
  },
  untitled: 'a story without a headline',
  open: 'Open the story:',
  why: 'You get this letter because a colleague asked for you. It is in your inbox in the newsroom, too.',
};

const zhHans: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by}提到了你：${story}`,
    assignment: ({ by, story }) => `${by}派给你一篇稿件：${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by}在《${story}》的批注里提到了你：`,
    assignment: ({ by, story }) => `${by}把《${story}》派给了你。`,
  },
  untitled: '尚无标题的稿件',
  open: '打开稿件：',
  why: '有同事找你，因此发送此信。编辑部的收件箱里也有这条消息。',
};

const fr: EmailWords = {
  subjects: {
    mention: ({ by, story }) => `${by} vous a mentionné : ${story}`,
    assignment: ({ by, story }) => `${by} vous a confié un article : ${story}`,
  },
  openings: {
    mention: ({ by, story }) => `${by} vous a mentionné dans une note sur « ${story} » :`,
    assignment: ({ by, story }) => `${by} vous a confié « ${story} ».`,
  },
  untitled: 'un article sans titre',
  open: 'Ouvrir l’article :',
  why: 'Vous recevez ce message parce que l’on vous attend. Il est aussi dans votre boîte de la rédaction.',
};

const LANGUAGES: Record<string, EmailWords> = { en, zh: zhHans, fr };

/** The words of letters in the language nearest to a BCP 47 tag. */
export function emailWords(tag: string): EmailWords {
  return LANGUAGES[tag.toLowerCase().split('-')[0]!] ?? en;
}
