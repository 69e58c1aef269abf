// CSI and OSC sequences whole, so that their parameters do not stay behind as text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ESCAPES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g
// Controls but tab and newline, DEL, C1, and the marks that reorder text or hide in it: a model reads those, a person does not.
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e01ef}]/gu

/** `text` without terminal escapes, control characters and invisible marks; lines and tabs are kept. */
export function printable(text: string): string {
  return text.toWellFormed().replace(ESCAPES, '').replace(CONTROLS, '')
}

/** `text` as one printable line of at most `max` characters, an ellipsis where it was cut. */
export function oneLine(text: string, max: number): string {
  const line = printable(text).replace(/\s+/g, ' ').trim()
  if (line.length <= max) return line
  // Half of a pair at the cut would be no text any more.
  return `${line
    .slice(0, max - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
