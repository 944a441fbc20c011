import { setUpNewsroom } from '@/server/people/first-admin';
import { readJson, refusal, refuseForeignWrite } from '@/server/http/newsroom-request';

export async function POST(request: Request): Promise<Response> {
  try {
    refuseForeignWrite(request);
    await setUpNewsroom(await readJson(request, 10_000), new Date());
    return Response.json({ done: true }, { status: 201 });
  } catch (error) {
    return refusal(error);
  }
}
