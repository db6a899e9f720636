import assert from 'node:assert/strict'
import { api } from '@houqin/contracts'
import type { AssetBody } from '@houqin/contracts/assets/asset'
import type { PaperBody, PaperVerb } from '@houqin/contracts/assets/paper'
import type { TestOrganisation } from '../../testing/found-organisation.ts'
import type { TestServer } from '../../testing/start-test-server.ts'

const endpoints = {
  appraise: api.appraiseAssetPaper,
  approve: api.approveAssetPaper,
  receive: api.receiveAssetPaper,
  return: api.returnAssetPaper,
  settle: api.settleAssetPaper,
  refuse: api.refuseAssetPaper,
  withdraw: api.withdrawAssetPaper,
} as const

/** What tests of assets say to the API again and again. Reached by tests only. */
export async function assetDesk(server: TestServer, home: TestOrganisation) {
  const { body: known } = await server.call(api.listAssetClasses, { as: home.clerk.token })
  const classes = new Map(known.items.map(({ code, id }) => [code, id]))
  const classId = (code: string) => classes.get(code) ?? assert.fail(code)
  const projector = (over: Partial<AssetBody> = {}) => ({
    name: '投影机',
    classId: classId('A0209'),
    spec: 'EB-C760X',
    value: '5200.00',
    acquiredOn: '2024-03-15',
    unitId: home.units.faculty,
    placeId: home.places.room,
    ...over,
  })

  const register = (over: Partial<AssetBody> = {}, as = home.clerk.token) =>
    server.call(api.createAsset, { as, body: projector(over) })
  const registered = async (over: Partial<AssetBody> = {}) => (await register(over)).body
  async function idle(over: Partial<AssetBody> = {}) {
    const { id, version } = await registered(over)
    return (
      await server.call(api.setAssetIdle, { as: home.clerk.token, params: { id }, body: { version, isIdle: true } })
    ).body
  }

  const ask = (body: PaperBody, as = home.reporter.token) => server.call(api.createAssetPaper, { as, body })
  async function say(verb: PaperVerb, id: string, { as, ...body }: { as: string } & Record<string, unknown>) {
    const { body: paper } = await server.call(api.getAssetPaper, { as: home.head.token, params: { id } })
    return server.call(endpoints[verb], { as, params: { id }, body: { version: paper.version, ...body } as never })
  }
  const figure = async (code: string, query: Record<string, string> = {}) => {
    const year = { from: '2020-01-01', to: new Date().toISOString().slice(0, 10) }
    const { body } = await server.call(api.getIndicator, {
      as: home.head.token,
      params: { code },
      query: { ...year, ...query },
    })
    return body.total.exact
  }
  return { classId, projector, register, registered, idle, ask, say, figure }
}
