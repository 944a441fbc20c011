import { Done } from '@/domain/api/written';
import { answer } from '@/server/http/answer';
import { setUpNewsroom } from '@/server/people/first-admin';
import { readJson, refusal, refuseForeignWrite } from '@/server/http/newsroom-request';

export async function POST(request: Request): Promise<Response> {
  try {
    refuseForeignWrite(request);
    await setUpNewsroom(await readJson(request, 10_000), new Date());
    return answer(Done, { done: true }, 201);
  } catch (error) {
    return refusal(error);
  }
}
