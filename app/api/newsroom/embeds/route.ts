import { EmbedAnswer } from '@/domain/api/media';
import { describeEmbed } from '@/server/embeds/embeds';
import { answer } from '@/server/http/answer';
import { newsroomRoute } from '@/server/routes/newsroom-route';
import { readJson } from '@/server/http/read-body';

export const POST = newsroomRoute('upload-media', async (request, { actor }) => {
  const { provider, id, title, still } = await describeEmbed(actor, await readJson(request, 10_000));
  const picture = still && { id: still.id, width: still.width, height: still.height };
  return answer(EmbedAnswer, { embed: { provider, id, title }, still: picture });
});
