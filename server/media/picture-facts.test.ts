import { afterEach, describe, expect, it } from 'vitest';
import { ROLES, type Actor } from '@/domain/people/permissions';
import { testPaper } from '@/scripts/test/paper';
import { testPicture } from '@/scripts/test/picture';
import { publishStory } from '@/scripts/test/publish';
import { changePictureFacts, pictureFacts } from './picture-facts';
import { pictureLibrary } from './picture-library';
import { indexPictures } from '@/server/search/picture-index';
import { registerPress } from '@/server/press/purge/purge';
import { prisma } from '@/server/store/prisma';
import { keyOf } from '@/server/press/surrogate-keys';

const fixture = testPaper();
const now = new Date('2026-11-24T08:00:00Z');
const facts = { focusX: 0.25, focusY: 1, rightsUntil: '2027-01-01T00:00:00+08:00' };
const fresh = { focusX: 0.5, focusY: 0.5, rightsUntil: null };
/** A change of a picture as uploaded. */
const form = (change: object) => ({
  change,
  seen: {
    ...{ ...fresh, alt: 'Two colours', caption: '', credit: 'Somebody' },
    ...{ rights: 'unknown', licence: '', editionIds: [], digitalSource: '' },
  },
});

let purged: string[] = [];
registerPress({ purge: ({ keys }) => void purged.push(...keys), purgesOf: () => 0 });
afterEach(() => {
  purged = [];
});

describe('A decision about a picture', () => {
  it.each(ROLES)(
    'can be made by a %s, also about a picture of another person unless a reporter',
    async role => {
      const actor = await fixture.paper.person(role, { deskId: fixture.paper.deskId });
      const id = await testPicture(400, 200);
      const foreign = changePictureFacts(actor, id, form(facts), now);
      if (role === 'reporter')
        await expect(foreign).rejects.toMatchObject({ status: 403, reason: 'needs-role' });
      else await foreign;
      expect(await pictureFacts(actor, id)).toMatchObject({ mayChange: role !== 'reporter' });
      await prisma().media.update({ where: { id }, data: { uploadedById: actor.personId, ...fresh } });
      await changePictureFacts(actor, id, form(facts), now);
      expect(await pictureFacts(actor, id)).toEqual({
        width: 400,
        height: 200,
        focusX: 0.25,
        focusY: 1,
        rightsUntil: new Date('2026-12-31T16:00:00Z'),
        ...{ rights: 'unknown', licence: '', editionIds: [] },
        editions: [{ code: 'en' }, { code: 'fr' }].map(edition => expect.objectContaining(edition) as object),
        ...{ alt: 'Two colours', caption: '', credit: 'Somebody', digitalSource: '' },
        mayChange: true,
      });
    },
  );

  it('can be neither viewed nor made without a role', async () => {
    const nobody: Actor = { personId: 'nobody', grants: [] };
    await expect(pictureFacts(nobody, 'p')).rejects.toMatchObject({ status: 403 });
    await expect(changePictureFacts(nobody, 'p', form(facts), now)).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ['a focus beside the picture', { ...facts, focusX: 1.01 }, 'focusX'],
    ['a focus that is no number', { ...facts, focusY: 'low' }, 'focusY'],
    ['a time without a zone', { ...facts, rightsUntil: '2027-01-01T00:00:00' }, 'rightsUntil'],
    ['a text that is too long', { alt: 'x'.repeat(1001) }, 'alt'],
    ['a kind of rights that there is not', { rights: 'stolen' }, 'rights'],
    ['a licence that is no address', { licence: 'CC BY 4.0' }, 'licence'],
    ['a licence with a script for an address', { licence: 'javascript:alert(1)' }, 'licence'],
    ['Creative Commons without the address of the licence', { rights: 'creative-commons' }, 'licence'],
    ['an edition that there is not', { editionIds: ['gone'] }, 'editionIds'],
  ])('is refused when it is %s', async (_, input, field) => {
    const editor = await fixture.paper.person('editor');
    const id = await testPicture(40, 20);
    await expect(changePictureFacts(editor, id, form(input), now)).rejects.toMatchObject({
      status: 422,
      detail: { field },
    });
  });

  it('keeps its editions each once in the order of the paper, and is recorded with them', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, otherEditionId } = fixture.paper;
    const id = await testPicture(40, 20);
    const change = {
      ...{ rights: 'creative-commons', licence: 'https://creativecommons.org/licenses/by/4.0/' },
      editionIds: [otherEditionId, editionId, otherEditionId],
    };
    const saved = await changePictureFacts(editor, id, form(change), now);
    expect(saved.editionIds).toEqual([editionId, otherEditionId]);
    expect(await pictureFacts(editor, id)).toMatchObject({ ...change, editionIds: saved.editionIds });
    const [event] = await prisma().event.findMany({ where: { kind: 'picture.change', subjectId: id } });
    expect(event!.data).toMatchObject({
      difference: {
        rights: { before: 'unknown', after: 'creative-commons' },
        editionIds: { before: [], after: [editionId, otherEditionId] },
      },
    });
    // A licence cannot be removed from under its kind of rights, also by a form that shows only this field.
    const seen = { licence: change.licence };
    const without = changePictureFacts(editor, id, { change: { licence: '' }, seen }, now);
    await expect(without).rejects.toMatchObject({ reason: 'no-licence', detail: { field: 'licence' } });
  });

  it('is not found for a missing picture', async () => {
    const editor = await fixture.paper.person('editor');
    await expect(changePictureFacts(editor, 'gone', form(facts), now)).rejects.toMatchObject({ status: 404 });
  });

  it('purges the pages of stories with that lead picture when the focus moves, and is recorded', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const mediaId = await testPicture(400, 200);
    const lead = { mediaId, alt: 'Two colours', caption: 'Colours.', credit: 'Somebody' };
    const fields = { slug: 'led', headline: 'Led', kicker: 'K', sectionId, lead };
    const id = await publishStory(editor, { editionId, at: now, fields });
    purged = [];
    await changePictureFacts(editor, mediaId, form(fresh), now);
    expect(purged).toEqual([]);
    await changePictureFacts(editor, mediaId, form(facts), now);
    expect(purged).toEqual([keyOf.story(id)]);
    const events = await prisma().event.findMany({
      where: { kind: 'picture.change' },
      orderBy: { id: 'desc' },
    });
    const rightsUntil = '2026-12-31T16:00:00.000Z';
    expect(events[0]).toMatchObject({
      ...{ personId: editor.personId, subjectKind: 'picture', subjectId: mediaId },
      data: { difference: { rightsUntil: { before: null, after: rightsUntil } } },
    });
  });

  it('purges every page that shows the picture when its label for readers changes', async () => {
    const editor = await fixture.paper.person('editor');
    const { editionId, sectionId } = fixture.paper;
    const mediaId = await testPicture(400, 200);
    const attrs = { media: mediaId, alt: 'Two colours', caption: '', credit: 'Somebody', size: 'text' };
    const fields = { slug: 'shows-it', headline: 'Shows it', kicker: 'K', sectionId };
    const content = [
      { type: 'paragraph', content: [{ type: 'text', text: 'A text.' }] },
      { type: 'picture', attrs },
    ];
    const id = await publishStory(editor, { editionId, at: now, fields, content });
    await prisma().liveMedia.createMany({
      data: [
        { mediaId, ownerId: 'a-front', owner: 'front' },
        { mediaId, ownerId: 'a-page', owner: 'page' },
      ],
    });
    const choose = async (digitalSource: string, before: string) => {
      purged = [];
      await changePictureFacts(
        editor,
        mediaId,
        { change: { digitalSource }, seen: { digitalSource: before } },
        now,
      );
      return [...new Set(purged)].sort();
    };
    const everywhere = [keyOf.story(id), keyOf.front('a-front'), keyOf.paper].sort();
    expect(await choose('digitalCapture', '')).toEqual([]);
    expect(await choose('trainedAlgorithmicMedia', 'digitalCapture')).toEqual(everywhere);
    expect(await choose('compositeWithTrainedAlgorithmicMedia', 'trainedAlgorithmicMedia')).toEqual(
      everywhere,
    );
    expect(await choose('', 'compositeWithTrainedAlgorithmicMedia')).toEqual(everywhere);
    for (const digitalSource of ['minorHumanEdits', 'TrainedAlgorithmicMedia', null, 1])
      await expect(
        changePictureFacts(editor, mediaId, { change: { digitalSource }, seen: { digitalSource: '' } }, now),
      ).rejects.toMatchObject({ status: 422 });
  });

  it('sets texts that the picture is found by, and purges the fronts that show it', async () => {
    const editor = await fixture.paper.person('editor');
    const id = await testPicture(400, 200);
    await indexPictures();
    const frontId = `front-${id}`;
    await prisma().liveMedia.create({ data: { mediaId: id, ownerId: frontId, owner: 'front' } });
    purged = [];
    await changePictureFacts(editor, id, form({ caption: 'Gulls.' }), now);
    expect(purged).toEqual([]);
    await changePictureFacts(editor, id, form({ alt: 'Gulls over a kiosk', credit: 'Qiu' }), now);
    expect(purged).toEqual([keyOf.front(frontId)]);
    while (await indexPictures());
    const { pictures } = await pictureLibrary(editor, { q: 'kiosk' }, now);
    expect(pictures).toMatchObject([{ id, caption: 'Gulls.', alt: 'Gulls over a kiosk', credit: 'Qiu' }]);
  });
});
