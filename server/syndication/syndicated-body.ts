import type { Body } from '@/domain/document/body';
import { printedText } from '@/domain/document/second-attributes';
import { recordingsIn } from '@/domain/document/references';
import { escapeHtml, escapeMarkdown, figcaption, type DocumentContext } from '@/domain/document/spec';
import { bodyToHtml, bodyToMarkdown, bodyToText } from '@/domain/document/write';
import type { Edition } from '@/domain/paper/edition';
import { offeredWidths, pictureAddress } from '@/domain/media/media';
import { labelledCredit, withLabelledCredits } from '@/domain/media/labelled-credits';
import { recordingAddress, type RecordingKind } from '@/domain/media/recording';
import type { LeadPicture } from '@/domain/story/story';
import { publicOrigin } from '@/server/origins';
import { listLive, type LiveStoryWithBody, type ShownPicture } from '@/server/store/pages/live';
import { idsNamedBy } from '@/server/pages/named-ids';
import { loadReferences } from '@/server/store/pages/references';
import { entriesToHtml, entriesToMarkdown, entriesToText, syndicatedEntries } from './syndicated-entries';

const WIDEST = 960;

/** The largest offered form of a picture that suits a reader outside our pages, as JPEG. */
export function syndicatedPicture(picture: Pick<ShownPicture, 'id' | 'width' | 'height'>) {
  const offered = offeredWidths(picture.width);
  const width = offered.findLast(candidate => candidate <= WIDEST) ?? offered[0]!;
  return {
    url: publicOrigin() + pictureAddress(picture.id, width, 'jpg'),
    type: 'image/jpeg',
    width,
    height: Math.round((width / picture.width) * picture.height),
  };
}

/** A sound or video file for a player outside our pages. */
export interface SyndicatedRecording {
  id: string;
  kind: RecordingKind;
  url: string;
  type: string;
  bytes: number;
  title: string;
}

/**
 * Syndicated stories: each body with its lead picture as HTML and the newest entries of its live coverage under it, its
 * recordings, and its references.
 */
export async function syndicatedBodies(stories: LiveStoryWithBody[], editions: Edition[]) {
  const entries = await syndicatedEntries(stories);
  const { storyIds, ...ids } = idsNamedBy(stories, [...entries.values()].flat());
  const [{ pictures, recordings, ...named }, others] = await Promise.all([
    loadReferences(ids),
    listLive({ ids: storyIds, limit: storyIds.length }),
  ]);
  const entriesOf = ({ id }: LiveStoryWithBody) => entries.get(id) ?? [];
  const editionOf = ({ editionId }: LiveStoryWithBody) => editions.find(({ id }) => id === editionId)!;
  const shared: Omit<DocumentContext, 'pageUrl'> = {
    mediaUrl(id) {
      const recording = recordings.get(id);
      if (recording) return publicOrigin() + recordingAddress(recording);
      const picture = pictures.get(id);
      return picture ? syndicatedPicture(picture).url : null;
    },
    story(id) {
      const found = others.find(story => story.id === id);
      return found ? { url: publicOrigin() + found.address, headline: found.fields.headline } : null;
    },
  };
  const sources = new Map([...pictures].map(([id, { digitalSource }]) => [id, digitalSource]));
  const langOf = (story: LiveStoryWithBody) => editionOf(story).lang;
  const leadCredit = (story: LiveStoryWithBody, lead: LeadPicture) =>
    labelledCredit(lead.credit, sources.get(lead.mediaId), langOf(story));
  const labelled = <Part extends { body: Body }>(part: Part, story: LiveStoryWithBody): Part => ({
    ...part,
    body: withLabelledCredits(part.body, sources, langOf(story)),
  });
  const labelledEntries = (story: LiveStoryWithBody) => entriesOf(story).map(entry => labelled(entry, story));
  const contextOf = ({ address }: LiveStoryWithBody) => ({ ...shared, pageUrl: publicOrigin() + address });
  const htmlOf = (story: LiveStoryWithBody) => {
    const { lead } = story.fields;
    const url = lead && shared.mediaUrl(lead.mediaId);
    const figure = url
      ? `<figure><img src="${escapeHtml(url)}" alt="${escapeHtml(lead.alt)}">${figcaption(lead.caption, leadCredit(story, lead))}</figure>`
      : '';
    const context = contextOf(story);
    const live = entriesToHtml(labelledEntries(story), editionOf(story), context);
    return figure + bodyToHtml(labelled(story, story).body, context) + live;
  };
  const markdownOf = (story: LiveStoryWithBody) => {
    const { lead } = story.fields;
    const url = lead && shared.mediaUrl(lead.mediaId);
    const words = lead ? [lead.caption, leadCredit(story, lead)].filter(Boolean).map(escapeMarkdown) : [];
    const figure = url ? `${[`![${escapeMarkdown(lead.alt)}](${url})`, ...words].join('\n')}\n\n` : '';
    const context = contextOf(story);
    const live = entriesToMarkdown(labelledEntries(story), editionOf(story), context);
    return figure + bodyToMarkdown(labelled(story, story).body, context) + live;
  };
  const textOf = (story: LiveStoryWithBody) =>
    bodyToText(story.body) + entriesToText(entriesOf(story), editionOf(story));
  const recordingsOf = (story: LiveStoryWithBody): SyndicatedRecording[] =>
    [story, ...entriesOf(story)]
      .flatMap(({ body }) => recordingsIn(body))
      .flatMap(({ attrs }) => {
        const found = recordings.get(String(attrs?.media));
        if (!found) return [];
        const { id, kind, mime, bytes } = found;
        const url = publicOrigin() + recordingAddress(found);
        return { id, kind, url, type: mime, bytes, title: printedText(attrs, 'title') };
      });
  return { ...named, htmlOf, markdownOf, textOf, entriesOf, recordingsOf, contextOf };
}
