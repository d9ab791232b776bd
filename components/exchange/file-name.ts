const LONGEST = 60

/** A name for a file that every system takes: what it holds, as far as that is letters and digits, and the day. */
export function fileName(what: string, at: number, extension: string): string {
  const tidied = what
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '')
  const day = new Date(at)
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${['offprint', tidied.toLowerCase(), ...date].filter(Boolean).join('-')}.${extension}`
}
