/** Words for what is known of a film beside its pixels; whoever makes the training set names its columns so. */
import type { TFunction } from 'i18next';

type GroupName =
  | 'region'
  | 'view'
  | 'side'
  | 'sex'
  | 'age'
  | 'device'
  | 'format'
  | 'hardware'
  | 'rows'
  | 'columns'
  | 'spacing';
type ValueName = 'child' | 'adult' | 'senior' | 'present' | 'absent';

export function groupText(t: TFunction, group: string): string {
  return t(`heads.group.${group as GroupName}`);
}

/** What a file says (HAND, PA) stands as it says it. */
export function valueText(t: TFunction, group: string, value: string): string {
  return group === 'age' || group === 'hardware' ? t(`heads.value.${value as ValueName}`) : value;
}
