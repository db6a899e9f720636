/** What people of the college call its places, by code. */
export const nicknames: Readonly<Record<string, readonly string[]>> = {
  'A-BLD-N': ['主教', 'A教'],
  'L-BLD-N': ['理化楼'],
  'T-BLD-N': ['逸夫馆'],
  'X-BLD-N': ['办公楼', '机关楼'],
  'C-BLD-N': ['北食堂'],
  'D-BLD-S': ['南食堂'],
  'G1-BLD-N': ['桂园1号'],
  'G3-BLD-S': ['紫荆苑'],
  'G4-BLD-S': ['丁香苑'],
  'YARD1-N': ['喷泉广场'],
}
