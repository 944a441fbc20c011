import { MachineTranslationAnswer } from '@/domain/api/translations/machine-translation';
import { answer } from '@/server/http/answer';
import { newsroomRoute, type IdRoute } from '@/server/routes/newsroom-route';
import { beginMachineTranslation, cancelMachineTranslation } from '@/server/translations/machine/begin';
import { machineTranslationState } from '@/server/translations/machine/machine-state';

export const GET = newsroomRoute<IdRoute>(async (_, { actor }, { params }) =>
  answer(MachineTranslationAnswer, await machineTranslationState(actor, (await params).id)),
);

export const POST = newsroomRoute<IdRoute>(async (_, { actor }, { params }) => {
  const { id } = await params;
  await beginMachineTranslation(actor, id, new Date());
  return answer(MachineTranslationAnswer, await machineTranslationState(actor, id));
});

export const DELETE = newsroomRoute<IdRoute>(async (_, { actor }, { params }) => {
  const { id } = await params;
  await cancelMachineTranslation(actor, id, new Date());
  return answer(MachineTranslationAnswer, await machineTranslationState(actor, id));
});
