import { describe, expect, it } from 'vitest'
import { BREAKAGES, type Breakage } from './breakages.ts'
import { runLab } from './run.ts'

/** What is wrong in the cells that these breakages name, in a store with `replacements`. */
async function faultsIn(breakages: Breakage[], replacements: Breakage[]): Promise<string[]> {
  const { results, baselines } = await runLab({
    replacements,
    commands: ({ name }) => breakages.some(({ command }) => command === name),
    cells: ({ command, point, time, fault }) =>
      time === 1 && breakages.some((b) => b.command === command.name && b.at === `${point}:${fault}`),
  })
  expect(results.length + baselines.size).toBeGreaterThan(0)
  return [...results, ...baselines.values()].flatMap(({ faults }) => faults)
}

describe('the crash lab', { timeout: 180_000 }, () => {
  it('finds nothing wrong in the cells below with the store as it is', async () => {
    expect(await faultsIn(BREAKAGES, [])).toEqual([])
  })

  it.each(BREAKAGES)('notices when the store $name', async (breakage) => {
    expect((await faultsIn([breakage], [breakage])).join('\n')).toMatch(breakage.shows)
  })
})
