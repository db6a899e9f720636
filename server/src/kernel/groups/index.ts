import { api } from '@houqin/contracts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { dissolveGroup, formGroup, reformGroup } from './form-group.ts'
import { groupWork } from './open-work.ts'
import { getGroup, selectGroups } from './queries.ts'

export { formGroup } from './form-group.ts'

export const groups = manifest({
  name: 'groups',
  tables: ['work_group', 'work_group_member', 'work_group_act'],
  permissions: {
    'group.list': {
      name: ['查看工作小组', 'See working groups'],
      grants: { admin: 'all', head: 'all', dispatcher: 'all', leader: 'all', auditor: 'all' },
    },
    'group.form': {
      name: ['组建、调整工作小组', 'Form and re-form working groups'],
      grants: { admin: 'all', head: 'all' },
    },
  },
  extensions: [groupWork],
  routes: [
    mount(api.listGroups, async (ctx, { query }) => ({
      items: await selectGroups(ctx, { on: query.on ?? ctx.today, personId: query.personId }),
    })),
    mount(api.formGroup, async (ctx, { body }) => getGroup(ctx, (await formGroup(ctx, body)).id)),
    mount(api.reformGroup, async (ctx, { params, body }) => {
      await reformGroup(ctx, params.id, body)
      return getGroup(ctx, params.id)
    }),
    mount(api.dissolveGroup, async (ctx, { params, body }) => {
      await dissolveGroup(ctx, params.id, body)
      return getGroup(ctx, params.id)
    }),
  ],
  terms: {
    'group.unknown': ['没有这个小组。', 'There is no such group.'],
    'group.dissolved': ['“{name}”已于 {on} 撤销。', '"{name}" was dissolved on {on}.'],
    'group.name-taken': ['已有小组“{name}”。', 'There already is a group "{name}".'],
    'group.one-head': ['小组须有一位组长，且只有一位。', 'A group has exactly one head.'],
    'group.person-twice': ['同一人在名单里出现了两次。', 'Somebody is on the list twice.'],
    'group.person-unfit': ['名单里有人不在岗。', 'Somebody on the list is not here.'],
    'group.in-future': ['日期不能晚于今天。', 'The day cannot lie in the future.'],
    'group.before-last': ['不能早于上一次组建或调整的日期 {last}。', 'Not before the last forming, {last}.'],
    'group.role.head': ['组长', 'head'],
    'group.role.deputy': ['副组长', 'deputy head'],
    'group.role.member': ['成员', 'member'],
  },
  invariants: new URL('./invariants.sql', import.meta.url),
})
