import agents from './agents.json' with { type: 'json' }
import collaboration from './collaboration.json' with { type: 'json' }
import language from './language.json' with { type: 'json' }
import robotics from './robotics.json' with { type: 'json' }
import type { Sample } from './sample.ts'
import science from './science.json' with { type: 'json' }
import systems from './systems.json' with { type: 'json' }
import theory from './theory.json' with { type: 'json' }
import vision from './vision.json' with { type: 'json' }

const fields: Sample[][] = [agents, collaboration, language, robotics, science, systems, theory, vision]

/** The sixty papers written for this project, in the order of their ids; neighbouring ids are of different fields. */
export const samples: Sample[] = fields.flat().sort((a, b) => (a.id < b.id ? -1 : 1))

/** Most upvotes, 40 authors, everything filled in: the ordinary hit of a day. */
export const TOP_ID = '2611.90002'
/** Greek letters in title and abstract, and exponents written with plain characters. */
export const GREEK_ID = '2611.90004'
/** A plain http project page. */
export const PLAIN_HTTP_PAGE_ID = '2611.90007'
/** `<think>` and `</think>` in the title and in the abstract. */
export const THINK_TAG_ID = '2611.90008'
/** Markup in every text: title, abstract, authors, organisation, summary, keywords; a `javascript:` project page. */
export const HOSTILE_MARKUP_ID = '2611.90010'
/** TeX without dollars: `\%`, `\textsc{…}`, `{\em …}`, `π_{0.5}`, `mathcal{O}(…)`, `Fr\'echet`, quotes, a doubled address. */
export const TEX_RESIDUE_ID = '2611.90011'
/** `<1 GB VRAM` in title and abstract, which a naive tag stripper eats; no organisation. */
export const LESS_THAN_ID = '2611.90012'
/** A project page that is a bare address and port. */
export const BARE_ADDRESS_PAGE_ID = '2611.90013'
/** `<SEG>` and `<EOS>` in the abstract. */
export const TOKEN_TAGS_ID = '2611.90015'
/** A project page with a leading space. */
export const SPACED_PAGE_ID = '2611.90016'
/** Formulas in `$…$`, in title and abstract. */
export const DOLLAR_TEX_ID = '2611.90018'
/** A repository address that names an organisation only. */
export const ORGANIZATION_REPO_ID = '2611.90019'
/** A repository address with a `/tree/main/…` path. */
export const TREE_REPO_ID = '2611.90022'
/** Line breaks and indents inside title and abstract; an arXiv date more than a year before the feed day. */
export const LINE_BREAKS_ID = '2611.90023'
/** One author, no organisation. */
export const NO_ORGANIZATION_ID = '2611.90024'
/** The shortest title: 6 characters. */
export const SHORTEST_TITLE_ID = '2611.90026'
/** The longest title: 206 characters. */
export const LONGEST_TITLE_ID = '2611.90028'
/** Authors named in Chinese, Japanese, Arabic and Korean script. */
export const SCRIPTS_ID = '2611.90029'
/** No upvotes, no comments. */
export const NO_UPVOTES_ID = '2611.90048'
/** No submitter, no links, no summary: an organisation is all there is. */
export const NO_SUBMITTER_ID = '2611.90051'
/** The shortest abstract, 165 characters, and nothing optional at all. */
export const SHORTEST_ABSTRACT_ID = '2611.90055'
/** The longest abstract: 1,924 characters. */
export const LONGEST_ABSTRACT_ID = '2611.90056'
/** Exactly 300 authors. */
export const MANY_AUTHORS_ID = '2611.90060'
