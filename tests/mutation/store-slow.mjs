import { mutationOf } from './config.mjs'

const SOURCES = ['archive', 'child']

/** The sources whose tests take long, on those tests alone. */
export default mutationOf('store-slow', { layer: 'store', sources: SOURCES, only: SOURCES })
