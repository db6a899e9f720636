import { api, type Permission } from '@houqin/contracts'

/** What can be imported, in the order it is offered. */
export const importKinds = ['service-requests', 'people', 'places'] as const
export type ImportKind = (typeof importKinds)[number]

export const isImportKind = (kind: string): kind is ImportKind => (importKinds as readonly string[]).includes(kind)

/** What a column can hold. */
export type ImportField =
  | 'number'
  | 'reportedAt'
  | 'closedAt'
  | 'category'
  | 'place'
  | 'title'
  | 'description'
  | 'status'
  | 'reporterName'
  | 'name'
  | 'unit'
  | 'post'
  | 'phone'
  | 'parent'
  | 'kind'

type FieldNames = Partial<Record<ImportField, readonly RegExp[]>>

interface KindDefinition {
  endpoint: typeof api.importServiceRequests | typeof api.importPeople | typeof api.importPlaces
  permission: Permission
  required: readonly ImportField[]
  /** Whether its rows have dates, which a file may write in several ways. */
  hasDates: boolean
  /** In the order of the form; how columns are called in the wild, the surest names first. */
  fields: FieldNames
}

const requests: FieldNames = {
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

const people: FieldNames = {
  number: [
    /^(staff.?(no|number|id)|employee.?(no|number|id)|person.?(no|number|id)|code|no\.?|id)$/i,
    /工号|学号|职工号|人员编号|编号/,
    /number|code/i,
  ],
  name: [/^(name|full.?name)$/i, /^姓名$|人员姓名|名字/, /name/i],
  unit: [/^(unit|department|dept\.?|team)$/i, /部门|单位|班组|院系|科室/, /unit|depart/i],
  post: [/^(post|position|job.?title|role)$/i, /岗位|职务|职位|工种/],
  phone: [/^(phone|mobile|telephone|tel\.?)$/i, /电话|手机|联系方式/, /phone|mobile/i],
}

const places: FieldNames = {
  number: [
    /^(code|place.?code|room.?(no|number|code)|no\.?|id)$/i,
    /^编号$|^编码$|场所编号|地点编码|房间号/,
    /code|编号|编码/i,
  ],
  name: [/^(name|place.?name)$/i, /^名称$|场所名称|地点名称|房间名称/, /name|名称/i],
  parent: [/^(parent|above|inside)$/i, /上级|所属|父级/, /parent/i],
  kind: [/^(kind|type|level)$/i, /类型|级别|层级/],
  unit: [/^(unit|department|used.?by)$/i, /使用部门|部门|使用单位/],
}

export const importKindOf: Record<ImportKind, KindDefinition> = {
  'service-requests': {
    endpoint: api.importServiceRequests,
    permission: 'repair.import',
    required: ['number', 'reportedAt'],
    hasDates: true,
    fields: requests,
  },
  people: {
    endpoint: api.importPeople,
    permission: 'person.import',
    required: ['number', 'name'],
    hasDates: false,
    fields: people,
  },
  places: {
    endpoint: api.importPlaces,
    permission: 'place.import',
    required: ['number', 'name'],
    hasDates: false,
    fields: places,
  },
}

export const fieldsOf = (kind: ImportKind): ImportField[] => Object.keys(importKindOf[kind].fields) as ImportField[]
