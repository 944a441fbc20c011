import { OBJECTS_ARE_CURRENT, readObjectFiles } from './database-objects';
import { prisma } from './prisma';

/** Whether the functions, triggers and views of the database are those of this version. */
export async function objectsAreCurrent(): Promise<boolean> {
  const [row] = await prisma().$queryRawUnsafe<{ current: boolean }[]>(
    OBJECTS_ARE_CURRENT,
    readObjectFiles().digest,
  );
  return row!.current;
}
