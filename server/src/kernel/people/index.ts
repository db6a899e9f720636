import { manifest } from '../manifest.ts'
import { searchable } from '../search/searchable.ts'
import { searchPeople, searchUnits } from './search-people.ts'
import { peopleRoutes } from './routes.ts'
import { peopleTerms } from './terms.ts'

export { readUnitNames } from './unit-names.ts'
export { addPerson, type NewPerson } from './add-person.ts'
export { addUnit, type NewUnit } from './add-unit.ts'
export { findDeputy, nameDeputy } from './deputies.ts'
export { joinUnit } from './memberships.ts'
export { moveUnit } from './move-unit.ts'
export { initialsOf } from './initials.ts'
export { openWork, type OpenWork } from './open-work.ts'
export { addPost, assertUnit, changePost, postNamed } from './posts.ts'
export { unitSpansBelow } from './unit-spans.ts'

const admin = { admin: 'all' } as const

export const people = manifest({
  name: 'people',
  tables: ['unit', 'unit_parent', 'person', 'membership', 'post', 'deputy'],
  permissions: {
    'unit.create': { name: ['新增部门', 'Add units'], grants: admin },
    'unit.change': { name: ['修改、调整、撤销部门', 'Change, move and dissolve units'], grants: admin },
    'person.list': {
      name: ['查看人员', 'See people'],
      grants: { admin: 'all', head: 'all', dispatcher: 'all', clerk: 'all' },
    },
    'person.create': { name: ['新增人员', 'Add people'], grants: admin },
    'person.change': { name: ['修改人员与任职', 'Change people and their posts'], grants: admin },
    'person.leave': { name: ['办理离岗、返岗', 'Let people leave and return'], grants: { admin: 'all', head: 'all' } },
    'post.change': { name: ['维护岗位', 'Look after posts'], grants: { admin: 'all', head: 'all' } },
    'deputy.name': { name: ['指定代理人', 'Name deputies'], grants: { admin: 'all', head: 'all' } },
  },
  extensions: [searchable.declare(searchPeople), searchable.declare(searchUnits)],
  routes: peopleRoutes,
  terms: peopleTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
})
