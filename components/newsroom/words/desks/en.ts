const count = (n: number, one: string, more: string) => `${n.toLocaleString('en')} ${n === 1 ? one : more}`;

/** Words of the screen of desks. */
export const en = {
  desks: {
    title: 'Desks',
    text: 'A desk is the team that works on a story. A paper of three needs none.',
    none: 'No desks yet',
    add: 'New desk',
    total: (open: number, closed: number) =>
      `${count(open, 'desk', 'desks')}${closed ? `, ${closed} closed` : ''}`,
    desk: 'Desk',
    otherNames: 'Other languages',
    people: 'People',
    nobody: 'No one yet',
    more: (n: number) => `+${n}`,
    openStories: 'Open stories',
    atLeast: (n: number) => `${n.toLocaleString('en')}+`,
    deadline: 'Next deadline',
    closed: 'Closed',
    closedText: 'not in any list, stories keep the name',
    /** In lists. */
    closedName: (name: string) => `${name} (closed)`,
    closedOn: 'Closed',
    mergedInto: (name: string) => `Merged into ${name}`,
    moving: (name: string) => `Its stories are being moved to ${name}. The rest follow within minutes.`,
    noName: (language: string) => `No name in ${language}`,
    name: 'Name',
    nameHelp: 'Where there is no name in a language, this one is shown.',
    nameIn: (language: string) => `Name in ${language}`,
    wrongName: 'Enter a name of at most 60 characters, without a colon or semicolon.',
    save: 'Save names',
    addButton: 'Add desk',
    close: 'Close panel',
    earlier: 'Move up',
    later: 'Move down',
    noPeople: 'No people yet. Give roles on the People screen.',
    managePeople: 'Manage people',
    suggested: 'Start with',
    addPerson: 'Add person…',
    addPersonTitle: (desk: string) => `Add a person to ${desk}`,
    addPersonYes: 'Add to desk',
    noPersonChosen: 'Choose a colleague from the list.',
    mergeOrClose: 'Merge or close',
    into: 'Merge into',
    contents: (open: number, older: number, people: number, views: number, into: string) =>
      `${count(open, 'open story', 'open stories')} and ${older.toLocaleString('en')} older, ${count(people, 'person', 'people')} and ${count(views, 'saved view', 'saved views')} go to ${into}.`,
    merge: (into: string) => `Merge into ${into}…`,
    mergeTitle: (name: string, into: string) => `Merge ${name} into ${into}?`,
    mergeText: 'The desk is closed. This can’t be undone.',
    mergeYes: 'Merge desks',
    closeDesk: 'Close desk',
    closeText: 'It accepts no more stories. Its published stories keep its name.',
    hasStories: (n: number) =>
      `${count(n, 'story is', 'stories are')} open. Merge the desk, or move them to another desk first.`,
    show: 'Show stories',
    reopen: 'Reopen desk',
  },
};

export type DesksWords = typeof en;
