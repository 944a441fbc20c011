import type { StoryTemplate } from '@/domain/story/story-template';
import type { BodyNode } from '@/domain/document/body';
import { insertTemplate } from '@/server/store/paper/story-templates';
import type { Connection } from '@/server/store/database';

const line = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const bold = (text: string): BodyNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
});
const heading = (text: string): BodyNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const EMPTY: BodyNode = { type: 'paragraph' };
const doc = (...content: BodyNode[]) => ({ type: 'doc' as const, content });
const NONE = { kicker: '', headline: '', standfirst: '' };

/** The templates of a new paper, until an admin changes them. */
const TEMPLATES: Omit<StoryTemplate, 'id'>[] = [
  {
    names: { en: 'News', fr: 'Actualité', 'zh-Hans': '消息', ar: 'خبر' },
    fields: NONE,
    body: doc(
      line('[What happened, where and when, in one sentence.]'),
      line('[Who says so, and how they know.]'),
      line('[What it changes, and for whom.]'),
      line('[What happened before, for a reader who comes to it new.]'),
    ),
  },
  {
    names: { en: 'Feature', fr: 'Reportage', 'zh-Hans': '特写', ar: 'تقرير موسع' },
    fields: NONE,
    body: doc(
      line('[A scene: one person, one place, one moment.]'),
      line('[Why this scene stands for more than itself.]'),
      heading('How it came to this'),
      EMPTY,
      {
        type: 'pullQuote',
        attrs: { attribution: '' },
        content: [{ type: 'text', text: '[The sentence that stays.]' }],
      },
      heading('What comes next'),
      EMPTY,
    ),
  },
  {
    names: { en: 'Interview', fr: 'Entretien', 'zh-Hans': '访谈', ar: 'مقابلة' },
    fields: { ...NONE, kicker: 'Interview' },
    body: doc(
      line('[Who is speaking, where you met, and why now.]'),
      bold('[The first question?]'),
      line('[The answer.]'),
      bold('[The second question?]'),
      line('[The answer.]'),
      {
        type: 'factBox',
        attrs: { title: 'In short' },
        content: [line('[Born, trained, known for.]')],
      },
    ),
  },
  {
    names: { en: 'Live notes', fr: 'En direct', 'zh-Hans': '现场记录', ar: 'تغطية مباشرة' },
    fields: { ...NONE, kicker: 'Live' },
    body: doc(
      line('[What is known so far, changed as it changes.]'),
      heading('00:00'),
      line('[The newest note stands on top, with its time as its heading.]'),
      { type: 'divider' },
      heading('What we do not know yet'),
      EMPTY,
    ),
  },
  {
    names: { en: 'Gallery', fr: 'Galerie', 'zh-Hans': '图集', ar: 'معرض صور' },
    fields: { ...NONE, kicker: 'In pictures' },
    body: doc(line('[What the pictures show, and who took them.]'), {
      type: 'gallery',
      attrs: { caption: '', credit: '' },
    }),
  },
];

export async function createStarterTemplates(connection: Connection): Promise<void> {
  for (const template of TEMPLATES) await insertTemplate(template, connection);
}
