import { runTool } from '../run/tool.ts'

/** Builds the production extension for Chromium; what the build says is told only when it fails. */
export async function build(): Promise<void> {
  let output = ''
  const status = await runTool('wxt', ['build', '-b', 'chrome'], (text) => {
    output += text
  })
  if (status !== 0) throw new Error(`${output}\nThe extension could not be built.`)
}
