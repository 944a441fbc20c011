/** Words for times at which a story is published and unpublished by itself. */
export const schedule = {
  publish: {
    title: (name: string) => `Schedule ${name}`,
    willBe: 'Will be published',
    button: (time: string) => `Schedule for ${time}`,
  },
  unpublish: {
    title: (name: string) => `Schedule unpublishing of ${name}`,
    willBe: 'Will be unpublished',
    button: (time: string) => `Unpublish at ${time}`,
  },
  day: 'Day',
  time: 'Time',
  zone: 'Zone',
  ofEdition: (edition: string, zone: string) => `${edition}, ${zone}`,
  own: 'You',
  stored: 'stored',
  which: 'This time occurs twice that day. Which one?',
  embargoEnds: (time: string) => `The embargo ends ${time}.`,
  noTime: 'Enter a day and a time.',
  bar: {
    publish: (time: string) => `Will be published ${time}.`,
    changes: (time: string) => `The changes will be published ${time}.`,
    unpublish: (time: string) => `Will be unpublished ${time}.`,
    blocked: (why: string) => `As it is now, it will not be published. ${why}`,
    changedByScheduler: 'The person who scheduled it has changed it since, and a second editor is required.',
    refused: (time: string, why: string) =>
      `Not published ${time}. ${why} Publish it or choose another time.`,
    change: 'Change time',
    cancel: 'Cancel',
    cancelPublish: 'Cancel publishing',
    cancelUnpublish: 'Cancel unpublishing',
  },
  /** In the history. */
  onTime: (time: string) => `scheduled for ${time}`,
  late: (time: string, minutes: number) =>
    minutes < 1 ? `scheduled for ${time}, late` : `scheduled for ${time}, ${minutes} min late`,
};
