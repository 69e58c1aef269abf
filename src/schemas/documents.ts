/** The validators of documents, loaded only where a document is read. */
export { validateActivity, validateCriteria, validateRun, validateSettings, validateWorkflow } from './generated/documents.js'
