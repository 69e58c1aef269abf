import { execa } from 'execa'
import { until } from './until.ts'

const EXITED = 'CLIENT-EXIT='

let servers = 0

/** The interactive client in a tmux server of its own, driven by keys and read from its screen. */
export class Terminal {
  readonly #server = `flow-${++servers}`
  readonly #environment: { cwd: string; env: Record<string, string>; extendEnv: false }

  private constructor(environment: { cwd: string; env: Record<string, string> }) {
    this.#environment = { ...environment, extendEnv: false }
  }

  /** Starts `command` and returns when its prompt is there. */
  static async open(command: string[], environment: { cwd: string; env: Record<string, string> }): Promise<Terminal> {
    const terminal = new Terminal(environment)
    const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
    // The shell stays after the client, so that its last words can be read.
    await terminal.#tmux('-f', '/dev/null', 'new-session', '-d', '-x', '160', '-y', '50', `${quoted}; echo ${EXITED}$?; exec cat`)
    await terminal.see('❯')
    return terminal
  }

  /** The screen as text, with what has scrolled off it. */
  async screen(): Promise<string> {
    const screen = await this.#tmux('capture-pane', '-p', '-J', '-S', '-200')
    // The client's prompt ends in a no-break space.
    return screen.replaceAll('\u00a0', ' ')
  }

  /** Waits until `text` is on the screen and returns the screen. */
  async see(text: string, seconds = 30): Promise<string> {
    return this.#until(`"${text}" on the screen`, (screen) => screen.includes(text), seconds)
  }

  async keys(...names: string[]): Promise<void> {
    await this.#tmux('send-keys', ...names)
  }

  /** Types a line, sends it and waits until the client has taken it. Text and Enter at once would be a paste. */
  async type(line: string): Promise<void> {
    // A client at which Enter follows the last letter at once may take a line and leave it in its input.
    await this.keys('C-u')
    await this.#tmux('send-keys', '-l', line)
    const typed = timesIn(await this.see(`❯ ${line}`), `❯ ${line}`)
    await this.keys('Enter')
    // The last prompt sign is the input's; the ones above it are the transcript's.
    await this.#until(
      `"${line}" taken by the client`,
      (screen) =>
        screen.includes(EXITED) ||
        !screen.slice(screen.lastIndexOf('❯')).startsWith(`❯ ${line}`) ||
        timesIn(screen, `❯ ${line}`) > typed,
    )
  }

  /**
   * Presses `key` when `question` is there, until it is gone: a dialog that has just been drawn does not listen
   * yet. One whose answer ends the client may stay on the screen.
   */
  async answer(question: string, key = 'Enter'): Promise<void> {
    await this.see(question)
    await this.#until(`"${question}" answered`, async () => {
      await this.keys(key)
      await new Promise((resolve) => setTimeout(resolve, 250))
      const screen = await this.screen()
      return screen.includes(EXITED) || !screen.includes(question)
    })
  }

  /** Waits for the client's end and returns its exit code. */
  async exitCode(): Promise<number> {
    const screen = await this.see(EXITED)
    return Number(screen.slice(screen.lastIndexOf(EXITED) + EXITED.length).match(/^\d+/)?.[0])
  }

  /** Closes the window, as a person does without leaving the client first. */
  async close(): Promise<void> {
    await this.#tmux('kill-server')
  }

  /** Waits until `shown` is true of the screen and returns the screen; the error of one that never comes shows the last. */
  async #until(what: string, shown: (screen: string) => boolean | Promise<boolean>, seconds = 30): Promise<string> {
    let screen = ''
    try {
      return await until(
        what,
        async () => {
          screen = await this.screen()
          return (await shown(screen)) ? screen : null
        },
        seconds,
      )
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${screen}`)
    }
  }

  async #tmux(...args: string[]): Promise<string> {
    const { stdout } = await execa('tmux', ['-L', this.#server, ...args], this.#environment)
    return stdout
  }
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1
}
