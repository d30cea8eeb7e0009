/** What a file says about its own review. */
export interface FileReview {
  /** The beginning of the day, UTC. */
  at: string;
  /** Full lower-case ref of a user. */
  by: string;
}

export function fileReviewOf(
  review: { on: string; by: string } | undefined,
  userRef: (text: string) => string | undefined,
): FileReview | undefined {
  const by = review && userRef(review.by);
  return review && by
    ? { at: new Date(review.on).toISOString(), by }
    : undefined;
}
