import { api } from '@houqin/contracts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { searchAll } from './search-all.ts'

export const search = manifest({
  name: 'search',
  tables: [],
  permissions: {},
  routes: [mount(api.search, (ctx, { query }) => searchAll(ctx, query))],
  terms: {},
})
