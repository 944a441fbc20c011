import { prisma } from '../prisma';

/** Whether the store has the digest of a file with this name in the media store. */
export async function hasMadeFile(name: string): Promise<boolean> {
  return (await prisma().madeFile.findUnique({ where: { name }, select: { name: true } })) !== null;
}

/** Keeps the digest of a file that was made, or made again. */
export async function saveMadeFile(name: string, sha256: string): Promise<void> {
  await prisma().madeFile.upsert({ where: { name }, create: { name, sha256 }, update: { sha256 } });
}
