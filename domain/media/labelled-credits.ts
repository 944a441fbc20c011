import type { BodyNode } from '@/domain/document/body';
import { languageRules } from '@/domain/language/languages';
import { aiLabel, type DigitalSource } from './digital-source';

/** The digital sources of pictures by id; empty when unknown. */
export type DigitalSources = ReadonlyMap<string, DigitalSource | ''>;

/** Between a credit and the label. */
const SEPARATOR = ' · ';

/** The credit of a picture, followed by what generative AI did to it, as on readers’ pages. @param lang of the edition */
export function labelledCredit(credit: string, source: DigitalSource | '' | undefined, lang: string): string {
  const label = source ? aiLabel(source) : null;
  return label ? [credit, languageRules(lang).ai[label]].filter(Boolean).join(SEPARATOR) : credit;
}

/** A body or a part of one with such credits, in the last language that a credit has. */
export function withLabelledCredits<Node extends BodyNode>(
  node: Node,
  sources: DigitalSources,
  lang: string,
): Node {
  const { attrs, content } = node;
  const source = typeof attrs?.media === 'string' ? sources.get(attrs.media) : undefined;
  const name = attrs?.secondCredit ? 'secondCredit' : 'credit';
  const credit = labelledCredit(String(attrs?.[name] ?? ''), source, lang);
  return {
    ...node,
    ...(source && { attrs: { ...attrs, [name]: credit } }),
    ...(content && { content: content.map(child => withLabelledCredits(child, sources, lang)) }),
  };
}
