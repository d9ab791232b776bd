/** A text as search compares it: lower case, and letters without their accents. Its words are where they were. */
export function plain(text: string): string {
  const lower = text.toLowerCase()
  // Most papers are ASCII, where there is nothing to take apart.
  return /[^\p{ASCII}]/u.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower
}
