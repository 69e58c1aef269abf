// CSI and OSC sequences whole, so that their parameters do not stay behind as text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g
// Controls but tab and newline, DEL, C1, and the marks that reorder or hide text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** `text` without terminal escapes, control characters and invisible marks; lines and tabs are kept. */
export function printable(text: string): string {
  return text.toWellFormed().replace(ESCAPES, '').replace(CONTROLS, '')
}

/** `text` as one printable line of at most `max` characters, an ellipsis where it was cut. */
export function oneLine(text: string, max: number): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  return line.length <= max ? line : `${line.slice(0, max - 1).trimEnd()}…`
}
