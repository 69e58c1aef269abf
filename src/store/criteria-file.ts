import { readYamlFile } from './yaml-file.ts'

/** A criterion as somebody may write it. */
export interface CriterionInput {
  id: string
  text: string
  command?: string | null
  must_pass?: boolean
}

/**
 * The criteria in the file at `path`, YAML or JSON. Fails with `file_not_found`, `storage_refused`, and
 * `document_invalid` with the place of each fault.
 */
export async function readCriteriaFile(path: string): Promise<CriterionInput[]> {
  const value = await readYamlFile(path, {
    code: 'document_invalid',
    hint: 'Correct the file; its schema is schemas/v1/criteria.schema.json.',
    schema: 'criteria',
  })
  return value as CriterionInput[] // The schema has looked at every member.
}
