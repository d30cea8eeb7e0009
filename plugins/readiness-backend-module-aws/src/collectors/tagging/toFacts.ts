import {
  CollectedRecord,
  TargetCollector,
} from '@opsready/backstage-plugin-readiness-node';
import { Item, ItemList, toItemList } from '../../facts';
import { resourceLink } from '../../links';

/** Facts of this collector by short name. */
export type TaggingFacts = {
  resources: ItemList;
  'resources-without-required-tags': ItemList;
};

/** Pure. A required tag with an empty value is missing. */
export function toFacts({
  records,
  requiredTags,
}: Pick<Parameters<TargetCollector['toFacts']>[0], 'records'> & {
  requiredTags: string[];
}): TaggingFacts {
  const resources = records.filter(({ inventory }) => inventory);
  const incomplete = resources.flatMap(record => {
    const missing = requiredTags.filter(
      key => !record.inventory?.tags?.[key]?.trim(),
    );
    return missing.length > 0
      ? [{ ...toItem(record), detail: missing.join(', ') }]
      : [];
  });
  return {
    resources: toItemList(resources.map(toItem), resources.length),
    'resources-without-required-tags': toItemList(incomplete, resources.length),
  };
}

function toItem({ inventory, resources, region }: CollectedRecord): Item {
  const [resource] = resources;
  return {
    label: inventory?.name ?? resource,
    resource,
    link: resourceLink(region, resource),
  };
}
