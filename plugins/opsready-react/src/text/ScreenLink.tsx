import { Link } from '@backstage/ui';
import { ReactNode } from 'react';

/** Leads to an address of the portal, where there is one. @public */
export function ScreenLink(props: {
  address: string | undefined;
  children: ReactNode;
}) {
  const { address, children } = props;
  return address === undefined ? (
    <span>{children}</span>
  ) : (
    <Link href={address}>{children}</Link>
  );
}
