import { describe, expect, it } from 'vitest';
import { grantsOfGroups, readGroupRoles, rolesWithoutPlace } from './group-roles';

const places = {
  editions: [{ id: 'e-asia', code: 'asia' }],
  desks: [{ id: 'd-business', name: 'Business' }],
};
const rolesOf = (text: string) => {
  const read = readGroupRoles(text);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.roles;
};

describe('a mapping of groups to roles', () => {
  it('gives a role in the paper, an edition or a desk, in lines or with semicolons', () => {
    expect(rolesOf('it-admins=admin\nasia editors=editor:asia; business=reporter:desk:Business;')).toEqual([
      { group: 'it-admins', role: 'admin', edition: null, desk: null },
      { group: 'asia editors', role: 'editor', edition: 'asia', desk: null },
      { group: 'business', role: 'reporter', edition: null, desk: 'Business' },
    ]);
  });

  it('takes names of directories, which have signs of equality in them', () => {
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
  ])('is wrong with %s', entry => {
    expect(readGroupRoles(`good=editor;${entry}`)).toEqual({ wrong: entry });
  });
});

describe('the grants of groups', () => {
  it('are those of the groups that a person is in, each once', () => {
    const roles = rolesOf('a=editor:asia;b=editor:asia;c=admin;d=reporter:desk:Business');
    expect(grantsOfGroups(['a', 'b', 'd', 'others'], roles, places)).toEqual([
      { role: 'editor', editionId: 'e-asia', deskId: null, fromGroup: 'a' },
      { role: 'reporter', editionId: null, deskId: 'd-business', fromGroup: 'd' },
    ]);
    expect(grantsOfGroups([], roles, places)).toEqual([]);
  });

  it('leave out what is for a place that is not there, and never make it one for the whole paper', () => {
    const roles = rolesOf('a=editor:mars;a=reporter:desk:Sports');
    expect(grantsOfGroups(['a'], roles, places)).toEqual([]);
    expect(rolesWithoutPlace(roles, places)).toEqual(roles);
  });
});
