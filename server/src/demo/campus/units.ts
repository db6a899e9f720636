export interface UnitSpec {
  code: string
  /** Code of the unit above; the organisation itself is `ROOT`. */
  parent: string
  kind: 'department' | 'team' | 'contractor'
  name: string
  nameEn: string
}

/** Units of 示范学院, parents before children. */
export const units = [
  { code: 'DB', parent: 'ROOT', kind: 'department', name: '党政办公室', nameEn: 'General office' },
  { code: 'HQ', parent: 'ROOT', kind: 'department', name: '后勤处', nameEn: 'Support services' },
  { code: 'HQ-KF', parent: 'HQ', kind: 'department', name: '客服中心', nameEn: 'Service desk' },
  { code: 'HQ-SD', parent: 'HQ', kind: 'team', name: '水电班', nameEn: 'Water and electricity team' },
  { code: 'HQ-MG', parent: 'HQ', kind: 'team', name: '木工班', nameEn: 'Doors, windows and furniture team' },
  { code: 'HQ-NT', parent: 'HQ', kind: 'team', name: '暖通班', nameEn: 'Heating and cooling team' },
  { code: 'HQ-DJ', parent: 'HQ', kind: 'team', name: '电教网络班', nameEn: 'Network and teaching equipment team' },
  { code: 'HQ-ZH', parent: 'HQ', kind: 'team', name: '综合维修班', nameEn: 'General repairs team' },
  { code: 'HQ-GY', parent: 'HQ', kind: 'department', name: '公寓管理中心', nameEn: 'Residence halls' },
  { code: 'HQ-YS', parent: 'HQ', kind: 'department', name: '饮食服务中心', nameEn: 'Catering' },
  {
    code: 'WB-DT',
    parent: 'ROOT',
    kind: 'contractor',
    name: '示范市电梯维保公司',
    nameEn: 'Lift maintenance contractor',
  },
  { code: 'JW', parent: 'ROOT', kind: 'department', name: '教务处', nameEn: 'Academic affairs' },
  { code: 'XS', parent: 'ROOT', kind: 'department', name: '学生处', nameEn: 'Student affairs' },
  { code: 'CW', parent: 'ROOT', kind: 'department', name: '财务处', nameEn: 'Finance' },
  { code: 'SJ', parent: 'ROOT', kind: 'department', name: '审计处', nameEn: 'Internal audit' },
  { code: 'BW', parent: 'ROOT', kind: 'department', name: '保卫处', nameEn: 'Security' },
  { code: 'XX', parent: 'ROOT', kind: 'department', name: '信息中心', nameEn: 'Information centre' },
  { code: 'TS', parent: 'ROOT', kind: 'department', name: '图书馆', nameEn: 'Library' },
  { code: 'TY', parent: 'ROOT', kind: 'department', name: '体育部', nameEn: 'Sports' },
  {
    code: 'XY-JD',
    parent: 'ROOT',
    kind: 'department',
    name: '机电工程学院',
    nameEn: 'School of mechanical engineering',
  },
  {
    code: 'XY-XG',
    parent: 'ROOT',
    kind: 'department',
    name: '信息工程学院',
    nameEn: 'School of information engineering',
  },
  { code: 'XY-JG', parent: 'ROOT', kind: 'department', name: '经济管理学院', nameEn: 'School of economics' },
  { code: 'XY-HL', parent: 'ROOT', kind: 'department', name: '护理学院', nameEn: 'School of nursing' },
  { code: 'XY-YS', parent: 'ROOT', kind: 'department', name: '艺术学院', nameEn: 'School of arts' },
] as const satisfies readonly UnitSpec[]

export type UnitCode = (typeof units)[number]['code']
export type TeamCode = Extract<(typeof units)[number], { kind: 'team' | 'contractor' }>['code']
