const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const en = {
  archive: {
    title: 'Export',
    strip: 'Import and export',
    promise: 'An archive can be read without this program, and read back by it',
    wholePaper: 'Whole paper, as an archive',
    start: 'Write an archive',
    stop: 'Stop',
    waiting: 'Waits for a process',
    running: 'Running',
    stopping: 'Stopping',
    records: (count: string) => `Records of this kind: ${count}`,
    pictures: (done: string, total: string) => `Pictures and recordings, ${done} of ${total}`,
    soFar: (megabytes: string) => `${megabytes} MB so far. You can leave.`,
    facts: (kept: number, days: number): [string, string][] => [
      [
        'Inside',
        'Stories with revisions and notes, originals of pictures and recordings with their rights, editions, fronts, topics, people, redirects, settings, the audit trail',
      ],
      ['Not inside', 'Passwords, keys, sessions, data of readers'],
      ['Format', 'A ZIP file with JSON Lines, and the SHA-256 of each file in it'],
      ['Kept', `${n(kept, 'archive', 'archives')}, each for ${n(days, 'day', 'days')}`],
    ],
    readBack: 'Read back',
    readBackText:
      'Only on the console, in an empty place: an archive has every account and right, and would replace those of the people who are signed in.',
    past: 'Last archives',
    none: 'There are no archives yet.',
    when: 'When',
    stories: 'Stories',
    size: 'Size',
    by: 'By',
    state: 'State',
    download: 'Download',
    megabytes: (count: string) => `${count} MB`,
    whole: 'Whole',
    lost: (count: number) => `${n(count, 'original is', 'originals are')} missing or damaged`,
    comma: ', ',
    keptUntil: 'kept until',
    deleted: 'deleted',
    errors: {
      stopped: 'Stopped',
      ended: 'Ended: its process stopped. Start another one.',
      'too-slow': 'Ended: it took over 12 hours',
      'disk-full': 'Failed: the disk is full',
      'not-writable': 'Failed: the media store can’t be written',
      failed: 'Failed: the log has the reason',
    },
  },
};

export type ArchiveWords = typeof en;
