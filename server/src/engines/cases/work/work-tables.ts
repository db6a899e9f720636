/** Tables of the work record; the engine of cases owns them. */
export const workTables = [
  'time_kind',
  'fault',
  'charge_scheme',
  'work_sheet',
  'work_hours',
  'work_task',
  'work_material',
  'work_saving',
  'outside_repair',
  'arrival',
  'signature',
  'quote',
  'charge',
] as const
