import { PermissionApi } from '@backstage/plugin-permission-react';
import {
  AuthorizeResult,
  EvaluatePermissionRequest,
  EvaluatePermissionResponse,
} from '@backstage/plugin-permission-common';

/** Allows everything, or with `?denied` in the first address, nothing: to look at both. */
export class AskedPermissions implements PermissionApi {
  readonly #result = window.location.search.includes('denied')
    ? AuthorizeResult.DENY
    : AuthorizeResult.ALLOW;

  async authorize(
    _request: EvaluatePermissionRequest,
  ): Promise<EvaluatePermissionResponse> {
    return { result: this.#result };
  }
}
