import { createArxiv } from './arxiv/arxiv'
import type { Http } from './http/http'
import { createHuggingFace } from './huggingface/huggingface'
import type { CreateSource, Source, SourceSettings } from './source'

/** Every source there is, in the order in which they are asked. A new one is a folder here and a line below. */
export const SOURCES: CreateSource[] = [createHuggingFace, createArxiv]

/** The sources that have something to be asked for, as the settings have them; `now` in ms. */
export function createSources(
  http: Http,
  settings: SourceSettings,
  now: () => number,
  makers: CreateSource[] = SOURCES,
): Source[] {
  return makers.map((make) => make(http, settings, now)).filter(({ feeds }) => feeds.length > 0)
}

/** The sources that can be asked for one paper, whether or not the reader follows anything of theirs. */
export function createPaperSources(http: Http, settings: SourceSettings, now: () => number): Source[] {
  return SOURCES.map((make) => make(http, settings, now)).filter(({ paper }) => paper)
}
