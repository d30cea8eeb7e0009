import { JSONPath } from 'jsonpath-plus';
import { StepFailure } from '../StepFailure';
import { wireText } from './wireText';

/** Everything that a JSONPath selects. Filters with scripts are not evaluated. */
export function selectAll(answer: unknown, selector: string): unknown[] {
  try {
    return JSONPath({
      path: selector,
      json: answer as object,
      wrap: true,
      eval: false,
    });
  } catch (error) {
    throw new StepFailure(
      `The selector '${selector}' cannot be evaluated: ${
        error instanceof Error ? error.message : error
      }`,
      { type: 'InvalidSelector' },
    );
  }
}

/** The selected value in the type that the document asks for. */
export function selectAs(
  answer: unknown,
  selector: string,
  type: string,
): unknown {
  const found = selectAll(answer, selector);
  const [first] = found;
  switch (type) {
    case 'StringList':
    case 'MapList': {
      const list = found.length === 1 && Array.isArray(first) ? first : found;
      return type === 'StringList' ? list.map(wireText) : list;
    }
    case 'Integer':
      return typeof first === 'string' ? Number(first) : first;
    case 'Boolean':
      return typeof first === 'string' ? first === 'true' : first;
    case 'String':
      return first === undefined ? '' : wireText(first);
    default:
      return first;
  }
}
