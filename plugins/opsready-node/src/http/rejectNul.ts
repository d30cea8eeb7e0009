import { InputError } from '@backstage/errors';
import { RequestHandler } from 'express';

/** PostgreSQL's text cannot hold NUL, and nothing that anyone looks for has one. @public */
export const rejectNul: RequestHandler = (req, _res, next) => {
  next(
    req.url.includes('%00')
      ? new InputError('The address holds a NUL character (%00). Leave it out.')
      : undefined,
  );
};
