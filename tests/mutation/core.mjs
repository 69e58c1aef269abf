import { mutationOf } from './config.mjs'

export default mutationOf('core', { layer: 'core' })
