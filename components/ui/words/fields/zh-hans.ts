import type { LabelledField } from '@/domain/story/fields/derive';
import type { LetteredField } from '@/domain/translation/source-text';

export const fields: Record<LabelledField, string> = {
  kicker: '眉题',
  headline: '标题',
  subheadline: '副题',
  standfirst: '导语',
  bylines: '署名',
  dateline: '电头',
  source: '来源',
  slug: '网址别名',
  sectionId: '栏目',
  lead: '题图',
  topicIds: '话题',
  relatedIds: '相关稿件',
  socialHeadline: '分享标题',
  socialDescription: '分享摘要',
  canonicalUrl: '首发网址',
  internalNote: '内部备注',
};

export const fieldLetters: Record<LetteredField, string> = {
  kicker: '眉',
  headline: '题',
  subheadline: '副',
  standfirst: '导',
  lead: '图',
  socialHeadline: '分',
  socialDescription: '享',
};
