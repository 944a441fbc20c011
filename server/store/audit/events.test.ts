import { expect, it } from 'vitest';
import { testPaper } from '@/scripts/test/paper';
import { prisma } from '../prisma';
import { namesOf } from './events';

testPaper();

it('The names of subjects are read although those of a template are damaged', async () => {
  const template = { fields: {}, body: {}, position: 0 };
  const whole = await prisma().storyTemplate.create({ data: { ...template, names: { en: 'Obituary' } } });
  const damaged = await prisma().storyTemplate.create({ data: { ...template, names: 'Obituary' } });
  expect(await namesOf([whole.id, damaged.id])).toEqual({ [whole.id]: 'Obituary' });
});
