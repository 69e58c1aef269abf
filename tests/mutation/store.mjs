import { mutationOf } from './config.mjs'

const SLOW = ['archive', 'child', 'processes', 'durability']

export default mutationOf('store', { layer: 'store', sources: ['**/*', '!archive', '!child'], without: SLOW, timeoutMS: 20_000 })
