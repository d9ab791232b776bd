import { afterEach } from 'vitest'
import { clean } from './cleanings.ts'
import { endScenes } from './scene.ts'

// Here and not where it belongs: modules are shared by the files of a run, as browsers are, and what a module registers
// when it is imported holds for the first of them alone.
afterEach(async ({ task }) => {
  try {
    await endScenes(task.result?.state !== 'fail')
  } finally {
    await clean()
  }
})
