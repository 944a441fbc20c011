import type { PictureState, UploadedWithin } from '@/domain/media/picture-choice';

const places = (count: string) => (count === '1' ? '1 place' : `${count} places`);

const states: Record<PictureState, string> = {
  'without-alt': 'Without alternative text',
  expiring: 'Rights ending, in use',
  expired: 'Rights ended',
  unused: 'Unused',
};

const within: Record<UploadedWithin, string> = {
  1: 'Last 24 hours',
  7: 'Last 7 days',
  30: 'Last 30 days',
  365: 'Last year',
};

/** What is said on the screen of the pictures. */
export const pictures = {
  title: 'Pictures',
  search: 'Words, person, place, credit',
  searchLabel: 'Search pictures',
  /** @param count as it is written, with a plus where there are more */
  found: (count: string) => (count === '1' ? '1 picture' : `${count} pictures`),
  uploaded: 'Uploaded',
  anyTime: 'Any time',
  within,
  mine: 'Your uploads',
  ofAStory: 'Pictures in one story',
  states,
  noneNarrowed: 'No picture matches these filters.',
  noneIn: {
    'without-alt': 'Every picture here has an alternative text.',
    expiring: 'No picture in use has rights that end in the next 30 days.',
    expired: 'No rights have ended.',
    unused: 'Every picture here is in use.',
  } satisfies Record<PictureState, string>,
  newest: 'Back to newest',
  nextRow: 'Next or previous picture',
  crops: 'Crops',
  taken: 'Taken',
  place: 'Place',
  staffOnly: 'staff only',
  size: 'Size',
  sizeOf: (width: string, height: string, size: string) => `${width} × ${height}, ${size}`,
  uploadedBy: 'Uploaded by',
  noEnd: 'No end date',
  caption: 'Caption, as a start for stories',
  save: 'Save',
  close: 'Close the picture',
  whereUsed: 'Where used',
  nowhere: 'No story, front, author or page uses it.',
  lead: 'Lead picture',
  inText: 'In the text',
  live: 'live',
  formerly: 'live only: the newest text is without it',
  front: 'Front',
  inDraft: 'draft',
  portrait: 'Portrait of an author',
  page: 'Page about the paper',
  /** @param count as it is written, with a plus where there are more */
  more: (count: string) => `and ${places(count).replace('place', 'more place')}`,
  upload: 'Upload',
  drop: 'Drop pictures to upload them',
  arrived: (count: number) => (count === 1 ? '1 picture uploaded' : `${count} pictures uploaded`),
};
