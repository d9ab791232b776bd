/** A Hugging Face user's name in what a reader typed: the name, `@name`, or the address of their page. Else undefined. */
export function parseSubmitter(typed: string): string | undefined {
  return /^(?:(?:https:\/\/)?huggingface\.co\/|@)?([a-z\d][\w.-]{1,95})\/?$/i.exec(typed.trim())?.[1]
}
