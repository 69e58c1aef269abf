/** The environment of a Node that believes it is `hours` later than it is. */
export function clock(hours: number): Record<string, string> {
  const shift = `const R=Date,d=${hours * 3_600_000};globalThis.Date=class extends R{constructor(...a){a.length?super(...a):super(R.now()+d)}static now(){return R.now()+d}}`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift)}` }
}
