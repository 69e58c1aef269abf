import { bash, type Reply, type Turn } from './fake-api.ts'
import { CHECK } from './project.ts'

/** How flowctl prints the command of the next action, and how the context of a session gives it. */
const PRINTED = /^(?:then +|Then run: )(.*\/bin\/flowctl.*)$/gm
/** The next action that is to run something for which there is no evidence yet. */
const PROVE = / exec .*-- "<the command>"$/
const PROVEN = 'recorded as evidence of the kind'

/** A Bash call of the launcher of `plugin`, written as the skills write it. */
export function flowctl(plugin: string | null, args: string): Reply {
  return bash(`"${plugin}/bin/flowctl" ${args}`)
}

/**
 * A turn in which the model does only what flowctl printed last, its own words put where they belong. Where that is to run
 * something as proof, it runs the project's own check as a plain command, and in the turn after it asks for what is next.
 */
export function obey(words = 'Done and looked at.'): Turn {
  return (request) => {
    const command = [...request.text.matchAll(PRINTED)].at(-1)?.[1]
    if (command === undefined) throw new Error('flowctl printed no next command')
    if (PROVE.test(command)) return bash(request.news.includes(PROVEN) ? command.replace(PROVE, ' next') : CHECK)
    return bash(command.replace(/<[^<>]*>/g, words))
  }
}

/** `count` turns of a model that does only what flowctl prints. */
export function obeyTimes(count: number): Turn[] {
  return Array.from({ length: count }, () => obey())
}
