/** What is left of a text when case, accents, signs and scripts are no matter. */
export function letters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
}
