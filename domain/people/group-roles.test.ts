import { describe, expect, it } from 'vitest';
import { grantsOfGroups, readGroupRoles, rolesWithoutPlace } from './group-roles';

const places = {
  editions: [{ id: 'e-asia', code: 'asia' }],
  desks: [
    { id: 'd-business', name: 'Business', closedAt: null, mergedIntoId: null },
    { id: 'd-money', name: 'Money', closedAt: new Date(0), mergedIntoId: 'd-business' },
    { id: 'd-elections', name: 'Elections', closedAt: new Date(0), mergedIntoId: null },
  ],
};
const rolesOf = (text: string) => {
  const read = readGroupRoles(text);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.roles;
};

describe('reading a mapping of groups to roles', () => {
  it('accepts roles in the paper, an edition or a desk, separated by lines or semicolons', () => {
    expect(rolesOf('it-admins=admin\nasia editors=editor:asia; business=reporter:desk:Business;')).toEqual([
      { group: 'it-admins', role: 'admin', edition: null, desk: null },
      { group: 'asia editors', role: 'editor', edition: 'asia', desk: null },
      { group: 'business', role: 'reporter', edition: null, desk: 'Business' },
    ]);
  });

  it('accepts group names with equals signs', () => {
    expect(rolesOf('CN=Editors,OU=News=editor')).toMatchObject([{ group: 'CN=Editors,OU=News' }]);
  });

  it.each([
    'editors',
    'editors=',
    '=editor',
    'editors=boss',
    'editors=editor:',
    'editors=editor:a:b',
    'editors=Editor',
  ])('reports %s as invalid', entry => {
    expect(readGroupRoles(`good=editor;${entry}`)).toEqual({ wrong: entry });
  });
});

describe('the grants of groups', () => {
  it('are those of the groups of a person, each once', () => {
    const roles = rolesOf('a=editor:asia;b=editor:asia;c=admin;d=reporter:desk:Business');
    expect(grantsOfGroups(['a', 'b', 'd', 'others'], roles, places)).toEqual([
      { role: 'editor', editionId: 'e-asia', deskId: null, fromGroup: 'a' },
      { role: 'reporter', editionId: null, deskId: 'd-business', fromGroup: 'd' },
    ]);
    expect(grantsOfGroups([], roles, places)).toEqual([]);
  });

  it('are at the desk that the named one was merged into, and nowhere for a closed desk', () => {
    const roles = rolesOf('a=editor:desk:Money;a=editor:desk:Elections');
    expect(grantsOfGroups(['a'], roles, places)).toEqual([
      { role: 'editor', editionId: null, deskId: 'd-business', fromGroup: 'a' },
    ]);
    expect(rolesWithoutPlace(roles, places)).toEqual(roles.slice(1));
  });

  it('leave out unknown editions and desks instead of granting the whole paper', () => {
    const roles = rolesOf('a=editor:mars;a=reporter:desk:Sports');
    expect(grantsOfGroups(['a'], roles, places)).toEqual([]);
    expect(rolesWithoutPlace(roles, places)).toEqual(roles);
  });
});
