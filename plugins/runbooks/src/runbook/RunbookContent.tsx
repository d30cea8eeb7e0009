import { RunbookDetail } from '@opsready/backstage-plugin-runbooks-common';
import { AboutPanel } from './AboutPanel';
import { BindingsPanel } from './BindingsPanel';
import { ContentPanel } from './ContentPanel';
import { ParametersPanel } from './ParametersPanel';
import { ReviewsPanel } from './ReviewsPanel';
import { StatisticsPanel } from './StatisticsPanel';
import { StepsPanel } from './StepsPanel';
import styles from './RunbookContent.module.css';

/** The panels of a runbook: what it is and does beside how far it can be trusted. */
export function RunbookContent(props: {
  detail: RunbookDetail;
  onReload(): void;
}) {
  const { detail, onReload } = props;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <AboutPanel detail={detail} />
        <BindingsPanel detail={detail} />
        <ContentPanel detail={detail} />
        <StepsPanel detail={detail} />
        <ParametersPanel detail={detail} />
      </div>
      <div className={styles.column}>
        <StatisticsPanel detail={detail} />
        <ReviewsPanel detail={detail} onReload={onReload} />
      </div>
    </div>
  );
}
