import { mutationOf } from './config.mjs'

export default mutationOf('store', ['archive', 'child', 'processes', 'durability'])
