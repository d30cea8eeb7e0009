import { Age, instantText, Muted } from '../text';

/** What happened, and when: to the second, as it is compared with other records. @public */
export function AuditEvent(props: { title: string; at: string; now: string }) {
  const { title, at, now } = props;
  return (
    <>
      {title}
      <div>
        <Muted>
          {instantText(at)}, <Age at={at} now={now} />
        </Muted>
      </div>
    </>
  );
}
