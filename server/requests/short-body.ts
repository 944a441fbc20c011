import type { IncomingMessage } from 'node:http';

const MOST_CHARACTERS = 4000;

/** The body as text, cut at a length that no valid form reaches. */
export async function readShortBody(request: IncomingMessage): Promise<string> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MOST_CHARACTERS) break;
  }
  return text.slice(0, MOST_CHARACTERS);
}
