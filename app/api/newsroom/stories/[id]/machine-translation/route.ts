import { MachineTranslationAnswer } from '@/domain/api/translations/machine-translation';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { startMachineTranslation, cancelMachineTranslation } from '@/server/translations/machine/start-run';
import { machineTranslationState } from '@/server/translations/machine/machine-state';

export const GET = newsroomRoute<IdRoute>('read-newsroom', async (_, { actor }, { params }) =>
  answer(MachineTranslationAnswer, await machineTranslationState(actor, (await params).id)),
);

export const POST = newsroomRoute<IdRoute>('save', async (_, { actor }, { params }) => {
  const { id } = await params;
  await startMachineTranslation(actor, id, new Date());
  return answer(MachineTranslationAnswer, await machineTranslationState(actor, id));
});

export const DELETE = newsroomRoute<IdRoute>('save', async (_, { actor }, { params }) => {
  const { id } = await params;
  await cancelMachineTranslation(actor, id, new Date());
  return answer(MachineTranslationAnswer, await machineTranslationState(actor, id));
});
