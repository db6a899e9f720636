import type { DefaultRole } from '../../kernel/access/default-roles.ts'
import type { UnitCode } from './units.ts'

export interface PersonSpec {
  code: string
  name: string
  unit: UnitCode
  post: string
  role: DefaultRole
  isHead: boolean
}

type Row = readonly [code: string, name: string, post: string, role?: DefaultRole, isHead?: 'head']

const of = (unit: UnitCode, rows: readonly Row[]): PersonSpec[] =>
  rows.map(([code, name, post, role = 'reporter', isHead]) => ({
    code,
    name,
    unit,
    post,
    role,
    isHead: isHead === 'head',
  }))

/** Everybody of 示范学院 but the founding administrator. */
export const people: readonly PersonSpec[] = [
  ...of('HQ', [
    ['H001', '周建国', '处长', 'head', 'head'],
    ['H002', '林晓燕', '副处长', 'head'],
  ]),
  ...of('HQ-KF', [
    ['H101', '陈静', '客服主管', 'dispatcher', 'head'],
    ['H102', '刘敏', '调度员', 'dispatcher'],
    ['H103', '孙丽娜', '调度员', 'dispatcher'],
    ['H104', '何雪', '客服员', 'clerk'],
    ['H105', '方琳', '客服员', 'clerk'],
  ]),
  ...of('HQ-SD', [
    ['H201', '李国强', '班长', 'leader', 'head'],
    ['H202', '王海涛', '水电工', 'technician'],
    ['H203', '张建军', '水电工', 'technician'],
    ['H204', '赵永刚', '电工', 'technician'],
    ['H205', '马志明', '管道工', 'technician'],
  ]),
  ...of('HQ-MG', [
    ['H301', '吴德福', '班长', 'leader', 'head'],
    ['H302', '徐长林', '木工', 'technician'],
    ['H303', '朱小军', '门窗工', 'technician'],
  ]),
  ...of('HQ-NT', [
    ['H401', '高峰', '班长', 'leader', 'head'],
    ['H402', '郭振华', '制冷工', 'technician'],
    ['H403', '罗斌', '司炉工', 'technician'],
  ]),
  ...of('HQ-DJ', [
    ['H501', '梁宇航', '班长', 'leader', 'head'],
    ['H502', '宋佳', '电教技术员', 'technician'],
    ['H503', '谢明辉', '网络技术员', 'technician'],
  ]),
  ...of('HQ-ZH', [
    ['H601', '韩大勇', '班长', 'leader', 'head'],
    ['H602', '冯立新', '瓦工', 'technician'],
    ['H603', '曹玉柱', '焊工', 'technician'],
    ['H604', '邓金山', '疏通工', 'technician'],
  ]),
  ...of('WB-DT', [
    ['W001', '彭凯', '驻校负责人', 'leader', 'head'],
    ['W002', '曾祥林', '电梯维修工', 'technician'],
  ]),
  ...of('HQ-GY', [
    ['H701', '许桂芳', '1号楼宿管'],
    ['H702', '沈秀英', '2号楼宿管'],
    ['H703', '蒋玉梅', '3号楼宿管'],
    ['H704', '卢爱华', '4号楼宿管'],
  ]),
  ...of('HQ-YS', [
    ['H801', '蔡志强', '第一食堂经理', 'reporter', 'head'],
    ['H802', '丁海波', '第二食堂经理'],
  ]),
  ...of('SJ', [['T001', '郑文博', '审计员', 'auditor', 'head']]),
  ...of('DB', [['T002', '余慧', '秘书']]),
  ...of('JW', [
    ['T003', '田文斌', '处长', 'reporter', 'head'],
    ['T004', '任雪', '教务员'],
  ]),
  ...of('XS', [
    ['T005', '杨倩', '辅导员'],
    ['T006', '魏一鸣', '辅导员'],
    ['T007', '潘婷', '辅导员'],
  ]),
  ...of('CW', [['T008', '袁芳', '会计']]),
  ...of('BW', [['T009', '董卫东', '值班队长']]),
  ...of('TS', [
    ['T010', '苏文静', '流通部主任', 'reporter', 'head'],
    ['T011', '吕明', '阅览室馆员'],
  ]),
  ...of('TY', [['T012', '贾磊', '场馆管理员']]),
  ...of('XY-JD', [
    ['T101', '叶国栋', '办公室主任', 'reporter', 'head'],
    ['T102', '程志远', '实训教师'],
    ['24310108', '夏子豪', '学生'],
    ['23310215', '姜浩然', '学生'],
  ]),
  ...of('XY-XG', [
    ['T111', '傅晓东', '办公室主任', 'reporter', 'head'],
    ['T112', '石雨晴', '教师'],
    ['24320117', '崔思远', '学生'],
    ['25320306', '范一诺', '学生'],
  ]),
  ...of('XY-JG', [
    ['T121', '谭丽', '办公室主任', 'reporter', 'head'],
    ['T122', '陆建平', '教师'],
    ['24330122', '廖梓涵', '学生'],
    ['23330209', '邹雨桐', '学生'],
  ]),
  ...of('XY-HL', [
    ['T131', '熊秀兰', '办公室主任', 'reporter', 'head'],
    ['T132', '金晓梅', '护理实训教师'],
    ['25340111', '白若溪', '学生'],
    ['24340227', '龙佳怡', '学生'],
  ]),
  ...of('XY-YS', [
    ['T141', '段晓光', '办公室主任', 'reporter', 'head'],
    ['T142', '侯嘉', '教师'],
    ['24350103', '孟欣怡', '学生'],
    ['23350118', '秦朗', '学生'],
  ]),
]

/** The person who founds the organisation in the system. */
export const founder = {
  name: '何志远',
  username: 'admin',
  about: '系统管理员，设置人员、场所和权限 · Administrator: people, places, rights',
}
