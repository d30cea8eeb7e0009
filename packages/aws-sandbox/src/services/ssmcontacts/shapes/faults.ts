import { shapes } from './common';

/** The errors of SSM Contacts, as a client package would export them. Their message is `Message`; the status is 400. */
export const faults: Record<string, unknown> = {
  AccessDeniedException$: shapes.fault('AccessDeniedException'),
  ConflictException$: shapes.fault('ConflictException'),
  DataEncryptionException$: shapes.fault('DataEncryptionException'),
  InternalServerException$: shapes.fault('InternalServerException'),
  ResourceNotFoundException$: shapes.fault('ResourceNotFoundException', [
    'ResourceId',
    'ResourceType',
  ]),
  ServiceQuotaExceededException$: shapes.fault('ServiceQuotaExceededException'),
  ThrottlingException$: shapes.fault('ThrottlingException'),
  ValidationException$: shapes.fault('ValidationException'),
};
