import { api } from '@houqin/contracts'
import { findPlace } from '../../kernel/places/index.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { assignResponsibility, endResponsibility } from './assign-responsibility.ts'
import { findResponsible } from './find-responsible.ts'
import { listCoverage } from './list-coverage.ts'
import { areaWork } from './open-work.ts'
import { selectResponsibilities } from './select-responsibilities.ts'

export { assignResponsibility } from './assign-responsibility.ts'
export { findResponsible } from './find-responsible.ts'

const desk = { admin: 'all', head: 'all', dispatcher: 'all' } as const

export const responsibility = manifest({
  name: 'responsibility',
  tables: ['responsibility'],
  permissions: {
    'responsibility.list': {
      name: ['查看责任区', 'See areas of responsibility'],
      grants: { ...desk, leader: 'all', auditor: 'all' },
    },
    'responsibility.assign': {
      name: ['划分责任区', 'Divide areas of responsibility'],
      grants: { admin: 'all', head: 'all' },
    },
  },
  extensions: [areaWork],
  routes: [
    mount(api.listResponsibilities, async (ctx, { query: { on, ...filter } }) => ({
      items: await selectResponsibilities(ctx, { on: on ?? ctx.today, ...filter }),
    })),
    mount(api.findResponsible, async (ctx, { query: { placeId, categoryId, at } }) => {
      if (!(await findPlace(ctx, { id: placeId }))) throw notFound('place.unknown')
      return { responsible: await findResponsible(ctx, { placeId, categoryId, at: at ? new Date(at) : ctx.now }) }
    }),
    mount(api.listCoverage, (ctx, { query }) => listCoverage(ctx, query.on ?? ctx.today)),
    mount(api.assignResponsibility, (ctx, { body }) => assignResponsibility(ctx, body)),
    mount(api.endResponsibility, async (ctx, { params, body }) => {
      await endResponsibility(ctx, params.id, body)
      return {}
    }),
  ],
  terms: {
    'responsibility.unknown': ['没有这条责任划分。', 'There is no such entry of the map.'],
    'responsibility.category-unknown': ['没有这个类别。', 'There is no such category.'],
    'responsibility.not-in-unit': ['此人不在这个部门任职。', 'This person does not belong to the unit.'],
    'responsibility.reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
    'responsibility.every-trade': ['全部类别', 'every trade'],
  },
})
