import { prisma } from '../prisma';

/** What shows a picture or recording to readers. */
export interface LiveMediaPlace {
  owner: 'story' | 'author' | 'page' | 'front';
  ownerId: string;
}

/** One of the places where readers see this picture or recording; null when there is none. */
export function loadLivePlace(mediaId: string): Promise<LiveMediaPlace | null> {
  return prisma().liveMedia.findFirst({ where: { mediaId }, select: { owner: true, ownerId: true } });
}
