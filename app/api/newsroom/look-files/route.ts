import { z } from 'zod';
import { Added } from '@/domain/api/written';
import { parseInput } from '@/server/forms/parse-input';
import { answer } from '@/server/http/answer';
import { readJson } from '@/server/http/read-body';
import { limitUpload } from '@/server/media/upload-turns';
import { addLookFile } from '@/server/media/look/look-files';
import { newsroomRoute } from '@/server/routes/newsroom-route';

const Upload = z.strictObject({ use: z.enum(['plate', 'icon']), file: z.base64().max(1_400_000) });

export const POST = newsroomRoute('manage-paper', async (request, { actor }) => {
  const id = await limitUpload('picture', actor.personId, async () => {
    const { use, file } = parseInput(Upload, await readJson(request, 1_500_000));
    return addLookFile(actor, { use, bytes: Buffer.from(file, 'base64') }, new Date());
  });
  return answer(Added, { id }, 201);
});
