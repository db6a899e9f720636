import { api } from '@houqin/contracts'
import { registerDefinition } from '@houqin/contracts/register-definition'
import { scopeOf } from '../../kernel/access/actor.ts'
import { toPage } from '../../kernel/cursor.ts'
import { mount } from '../../kernel/http/mount.ts'
import { MAX_IMPORT_BYTES, startImport } from '../../kernel/imports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { searchRegisters } from './search-registers.ts'
import { bookkeeping, definedBookkeeping } from '../ledger/index.ts'
import { findingSource } from '../reports/index.ts'
import { catalogue } from './catalogue/index.ts'
import { amendEntry, voidEntry } from './amend-entry.ts'
import { changeRegister, createRegister, mainChoice } from './define-register.ts'
import { selectEntries } from './entry-row.ts'
import { exportEntries } from './export-entries.ts'
import { entryImport, importKind } from './import-entries.ts'
import { entryPresenter, getEntry } from './present-entry.ts'
import { presentRegister, presentRow } from './present-register.ts'
import { recordEntry } from './record-entry.ts'
import { getRegisterRow, selectRegisters } from './register-row.ts'
import { registerFindings } from './register-findings.ts'
import { defineRegistry, entrySource } from './source.ts'
import { registerTerms } from './terms.ts'

export { catalogue } from './catalogue/index.ts'
export { createRegister } from './define-register.ts'
export { recordEntry } from './record-entry.ts'

const desk = { leader: 'all', dispatcher: 'all', head: 'all', admin: 'all' } as const

export const forms = manifest({
  name: 'forms',
  title: ['台账', 'Registers'],
  tables: ['register', 'register_version', 'register_entry', 'register_entry_change'],
  permissions: {
    'register.list': {
      name: ['查看台账', 'See registers'],
      grants: { technician: 'unit', auditor: 'all', ...desk },
    },
    'register.record': { name: ['登记台账', 'Make entries in registers'], grants: { technician: 'own', ...desk } },
    'register.amend': {
      name: ['更正和作废登记', 'Correct and void entries'],
      grants: { technician: 'own', ...desk, leader: 'subtree' },
    },
    'register.import': { name: ['导入台账', 'Import entries'], grants: { admin: 'all' } },
    'register.define': { name: ['设计台账', 'Define registers'], grants: { admin: 'all' } },
  },
  routes: [
    mount(api.listRegisters, async (ctx) => ({
      items: (await selectRegisters(ctx)).map(presentRow),
      can: { define: scopeOf(ctx.actor, 'register.define') !== undefined },
    })),
    mount(api.listRegisterCatalogue, async () => ({
      items: catalogue.map((one) => ({ ...one, definition: registerDefinition.parse(one.definition) })),
    })),
    mount(api.getRegister, (ctx, { params }) => presentRegister(ctx, params.code)),
    mount(api.createRegister, async (ctx, { body }) => presentRegister(ctx, (await createRegister(ctx, body)).code)),
    mount(api.changeRegister, async (ctx, { params, body }) => {
      await changeRegister(ctx, params.code, body)
      return presentRegister(ctx, params.code)
    }),
    mount(api.listRegisterEntries, async (ctx, { params, query }) => {
      const { cursor, limit, ...filter } = query
      const register = await getRegisterRow(ctx, params.code)
      const choiceField = mainChoice(register.definition)?.key ?? null
      const { rows, count } = await selectEntries(ctx, { registerId: register.id, filter, choiceField, cursor, limit })
      const { present } = await entryPresenter(ctx, register, rows)
      return toPage(rows, { limit, count, cursor: (row) => [row.on, row.id], present })
    }),
    mount(api.exportRegisterEntries, (ctx, { params, query }) => exportEntries(ctx, params.code, query)),
    mount(api.getRegisterEntry, (ctx, { params }) => getEntry(ctx, params)),
    mount(api.createRegisterEntry, async (ctx, { params, body }) =>
      getEntry(ctx, { ...params, ...(await recordEntry(ctx, params.code, body)) }),
    ),
    mount(api.amendRegisterEntry, async (ctx, { params, body }) => {
      await amendEntry(ctx, params, body)
      return getEntry(ctx, params)
    }),
    mount(api.voidRegisterEntry, async (ctx, { params, body }) => {
      await voidEntry(ctx, params, body)
      return getEntry(ctx, params)
    }),
    mount(
      api.importRegisterEntries,
      async (ctx, { params, upload, query }) => {
        const { code } = await getRegisterRow(ctx, params.code)
        return startImport(ctx, importKind(code), { upload, dryRun: query.dryRun })
      },
      { maxUpload: MAX_IMPORT_BYTES },
    ),
  ],
  terms: registerTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    searchable.declare(searchRegisters),
    bookkeeping.declare({ measures: [], indicators: [], sources: [entrySource] }),
    definedBookkeeping.declare(defineRegistry),
    entryImport,
    findingSource.declare(registerFindings),
  ],
})
