const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text escaped for HTML, between tags or in double quotes. */
export const htmlText = (text: string): string => text.replace(/[&<>"]/g, sign => ESCAPES[sign]!);
