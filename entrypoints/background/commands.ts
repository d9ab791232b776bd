import { openPage } from '@/utils/open'
import { optional } from '@/utils/optional'
import { openSidePanel } from '@/utils/side-panel'
import { tell } from '@/utils/start'

/** The commands of the manifest that are ours to answer, which the reader can put on other keys. */
const COMMANDS: Record<string, (windowId?: number) => Promise<unknown>> = {
  'open-reader': () => openPage('/reader.html'),
  'open-side-panel': openSidePanel,
}

/** Answers keyboard commands from now on. */
export function watchCommands(): void {
  optional.commands?.onCommand.addListener((name, tab) => {
    const command = COMMANDS[name]
    if (command) tell(command(tab?.windowId))
  })
}
