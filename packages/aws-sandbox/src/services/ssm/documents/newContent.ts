import { parseAutomation } from '../../../engine/document/parseAutomation';
import { AwsFault } from '../../../protocols';
import { readContent, type DocumentFormat } from '../../../state';

const MAX_BYTES = 64 * 1024;
const COMMAND_SCHEMAS = ['1.2', '2.0', '2.2'];

/** Refuses content that AWS would refuse for a document of the type. */
export function assertContent(
  type: string,
  content: string,
  format: DocumentFormat,
): void {
  if (Buffer.byteLength(content) > MAX_BYTES) {
    throw new AwsFault(
      'MaxDocumentSizeExceeded',
      `The size limit of a document is ${MAX_BYTES} bytes.`,
    );
  }
  try {
    check(type, content, format);
  } catch (error) {
    throw new AwsFault(
      'InvalidDocumentContent',
      error instanceof Error ? error.message : String(error),
    );
  }
}

function check(type: string, content: string, format: DocumentFormat): void {
  if (type === 'ChangeCalendar') {
    if (format !== 'TEXT' || !content.includes('BEGIN:VCALENDAR')) {
      throw new Error('A change calendar is iCalendar text of format TEXT');
    }
    return;
  }
  if (type === 'Automation') {
    parseAutomation({ content, format });
    return;
  }
  const { schemaVersion } = readContent({ content, format });
  if (type === 'Command' && !COMMAND_SCHEMAS.includes(String(schemaVersion))) {
    throw new Error(
      `schemaVersion of a Command document must be one of ${COMMAND_SCHEMAS.join(', ')}, not ${schemaVersion}`,
    );
  }
}
