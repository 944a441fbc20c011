import { GET as answerApiRoute } from '@/app/api/v1/[...path]/route';
import { GET as answerReaderRoute } from '@/app/(reader)/[[...path]]/route';

const ORIGIN = 'https://paper.example';

/** Requests a page as the page cache does on a miss. @throws Error for an unexpected response */
export async function page(path: string, status = 200): Promise<string> {
  const response = await answerReaderRoute(new Request(ORIGIN + encodeURI(path)));
  if (response.status !== status) throw new Error(`${path} was answered with ${response.status}`);
  return response.text();
}

/** Requests the public API. @throws Error for any response but 200 */
export async function api(path: string): Promise<string> {
  const response = await answerApiRoute(new Request(`${ORIGIN}/api/v1${path}`));
  if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
  return response.text();
}
