const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const MAX = 500;

/** The words of untrusted HTML, as paragraphs of plain text. */
export function plainParagraphs(html: string): string[] {
  return html
    .replace(/<(script|style)\b[^<>]*>[^<]*/gi, '')
    .replace(/<\/t[dh]>/gi, ' ')
    .split(/<(?:\/?(?:p|h[1-6]|li|ul|ol|tr|table|blockquote|div|figure)\b[^<>]*|br\b[^<>]*)>/i)
    .map(part =>
      decoded(part.replace(/<[^<>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)
    .slice(0, MAX);
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, dec, hex, name) => {
    const code = dec ? Number(dec) : hex ? parseInt(String(hex), 16) : null;
    if (code !== null) return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    return NAMED[String(name).toLowerCase()] ?? String(all);
  });
