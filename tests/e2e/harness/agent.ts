import { bash, type Reply, type Turn } from './fake-api.ts'

/** How flowctl prints the command of the next action, and how the context of a session gives it. */
const PRINTED = /^(?:then +|Then run: )(.*\/bin\/flowctl.*)$/gm

/** A Bash call of the launcher of `plugin`, written as the skills write it. */
export function flowctl(plugin: string | null, args: string): Reply {
  return bash(`"${plugin}/bin/flowctl" ${args}`)
}

/** A turn in which the model does only what flowctl printed last, its own words put where they belong. */
export function obey(words = 'Done and looked at.'): Turn {
  return (request) => {
    const command = [...request.text.matchAll(PRINTED)].at(-1)?.[1]
    if (command === undefined) throw new Error('flowctl printed no next command')
    return bash(command.replace(/<[^<>]*>/g, words))
  }
}

/** `count` turns of a model that does only what flowctl prints. */
export function obeyTimes(count: number): Turn[] {
  return Array.from({ length: count }, () => obey())
}
