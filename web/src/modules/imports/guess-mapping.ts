import type { ServiceRequestMapping } from '@houqin/contracts/imports'

/** What a column can hold, in the order of the form. */
export const importFields = [
  'number',
  'reportedAt',
  'closedAt',
  'category',
  'place',
  'title',
  'description',
  'status',
  'reporterName',
] as const satisfies readonly (keyof ServiceRequestMapping)[]
export type ImportField = (typeof importFields)[number]

export const requiredFields: readonly ImportField[] = ['number', 'reportedAt']

/** How columns are called in the wild, the surest names first. */
const names: Record<ImportField, readonly RegExp[]> = {
  number: [
    /^(unique.?key|sr.?number|case.?number|request.?(id|number|no)|ticket.?(id|number|no)|number|no\.?|id)$/i,
    /单号|编号|流水号|工单号/,
    /number|_id$|\bid$|key/i,
  ],
  reportedAt: [
    /^(created.?date|creation.?date|reported.?at|opened.?at|open.?date|date.?(opened|created|reported))$/i,
    /(报修|提交|受理|上报|登记|创建|申请|申报).*(时间|日期)/,
    /creat|report|open|submit/i,
    /时间|日期/,
  ],
  closedAt: [
    /^(closed.?date|completion.?date|closed.?at|resolved.?at|date.?(closed|completed))$/i,
    /(办结|完工|完成|关闭|结束|处理|维修).*(时间|日期)/,
    /clos|complet|resol|finish/i,
  ],
  category: [
    /^(complaint.?type|category|request.?type|service.?type|type.?of.?service.?request|problem.?type|type)$/i,
    /类别|类型|种类|项目|分类/,
    /categor|type/i,
  ],
  place: [
    /^(location|place|incident.?address|street.?address|address|building|room)$/i,
    /地点|位置|地址|房间|楼|场所/,
    /location|address|building|place|room/i,
  ],
  title: [
    /^(title|subject|summary|short.?description|descriptor)$/i,
    /标题|主题|内容|故障|事项/,
    /title|subject|summary|descriptor/i,
  ],
  description: [/^(description|details|notes?|comments?)$/i, /说明|描述|详情|备注|现象/, /descri|detail|comment/i],
  status: [/^(status|state)$/i, /状态|进度/, /status/i],
  reporterName: [
    /^(reporter|reported.?by|requester|caller|opened.?by|name)$/i,
    /报修人|报告人|申请人|联系人|姓名/,
    /reporter|requester|caller/i,
  ],
}

export type ChosenColumns = Partial<Record<ImportField, string>>

/** Which column probably holds what, by its name. Sure names are given out first; a column is used once. */
export function guessMapping(columns: readonly string[]): ChosenColumns {
  const chosen: ChosenColumns = {}
  const used = new Set<string>()
  const rounds = Math.max(...Object.values(names).map((patterns) => patterns.length))
  for (let round = 0; round < rounds; round += 1) {
    for (const field of importFields) {
      const pattern = names[field][round]
      if (chosen[field] !== undefined || pattern === undefined) continue
      const found = columns.find((column) => !used.has(column) && pattern.test(column.trim()))
      if (found === undefined) continue
      chosen[field] = found
      used.add(found)
    }
  }
  return chosen
}
