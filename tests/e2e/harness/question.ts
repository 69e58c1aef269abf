import { call, type Turn } from './fake-api.ts'

const PRINTED = /^question for the person, word for word:\n(.+)$/m
const CHOICES = ['Approve', 'Reject']

/** How the model puts the question otherwise than it was printed. */
export interface Otherwise {
  text?: (question: string) => string
  choices?: string[]
  /** Answers that it gives itself. */
  answers?: (question: string) => Record<string, string>
}

/** A turn in which the model puts the question that flowctl printed last to the person. */
export function put({ text = (question) => question, choices = CHOICES, answers }: Otherwise = {}): Turn {
  return (request) => {
    const printed = [...request.text.matchAll(new RegExp(PRINTED, 'gm'))].at(-1)?.[1]
    if (printed === undefined) throw new Error('flowctl printed no question')
    const question = text(printed)
    const options = choices.map((label) => ({ label, description: `${label} it.` }))
    return call('AskUserQuestion', {
      questions: [{ question, header: 'Gate', multiSelect: false, options }],
      ...(answers === undefined ? {} : { answers: answers(question) }),
    })
  }
}
