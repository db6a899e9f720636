/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string | null): string | null => phone && phone.replace(/^(.{3}).*(.{4})$/, '$1****$2')
