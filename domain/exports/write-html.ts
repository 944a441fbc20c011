import { escapeHtml, figcaption } from '@/domain/document/spec';
import { bodyToHtml } from '@/domain/document/write';
import type { ExportedStory } from './exported-story';

const lines = (text: string) => text.split('\n').map(escapeHtml).join('<br>');
const block = (tag: string, text: string) => (text ? `<${tag}>${lines(text)}</${tag}>` : '');

const STYLE =
  'body{max-width:40em;margin:2em auto;padding:0 1em;font:1.1em/1.55 Georgia,"Noto Serif",serif}img{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption,header p{color:#444}[role=note]{border:2px solid;padding:.5em 1em;font-family:sans-serif}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .5em}';

/** The head of a story above its text, as HTML. */
export function headToHtml({ fields, byline, leadCredit, corrections, context }: ExportedStory): string {
  const { lead } = fields;
  const url = lead && context.mediaUrl(lead.mediaId);
  const picture = url ? `<img src="${escapeHtml(url)}" alt="${escapeHtml(lead.alt)}">` : '';
  return [
    block('p', fields.kicker),
    block('h1', fields.headline),
    block('p', fields.subheadline),
    block('p', fields.standfirst),
    block('p', [byline, fields.dateline, fields.source].filter(Boolean).join(' · ')),
    ...corrections.map(line => block('p', line)),
    lead ? `<figure>${picture || escapeHtml(lead.alt)}${figcaption(lead.caption, leadCredit)}</figure>` : '',
  ].join('');
}

/** A story as an HTML file of its own. */
export function writeHtml(story: ExportedStory): string {
  const { fields, lang, direction, notices, status, embargoUntil, address } = story;
  const facts = { 'publication-status': status, ...(embargoUntil && { 'embargo-until': embargoUntil }) };
  const metas = Object.entries(facts).map(([name, content]) => `<meta name="${name}" content="${content}">`);
  const canonical = address ? `<link rel="canonical" href="${escapeHtml(address)}">` : '';
  const notice = notices.map(line => `<p role="note"><strong>${escapeHtml(line)}</strong></p>`).join('');
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(fields.headline || fields.slug)}</title>${metas.join('')}${canonical}<style>${STYLE}</style></head>
<body>${notice}<article><header>${headToHtml(story)}</header>
${bodyToHtml(story.body, story.context)}
</article></body>
</html>
`;
}
