import type { Operation } from '../../defineService';
import { createDocument } from './createDocument';
import { deleteDocument } from './deleteDocument';
import { describeDocument } from './describeDocument';
import { describeDocumentPermission } from './describeDocumentPermission';
import { getDocument } from './getDocument';
import { listDocuments } from './listDocuments';
import { listDocumentVersions } from './listDocumentVersions';
import { modifyDocumentPermission } from './modifyDocumentPermission';
import { updateDocument } from './updateDocument';
import { updateDocumentDefaultVersion } from './updateDocumentDefaultVersion';

export const documentOperations: Operation[] = [
  createDocument,
  deleteDocument,
  describeDocument,
  describeDocumentPermission,
  getDocument,
  listDocuments,
  listDocumentVersions,
  modifyDocumentPermission,
  updateDocument,
  updateDocumentDefaultVersion,
];
