// A notice of the session as a sentence.
import type { Notice, ScenarioTexts } from '../../store/index.ts';
import { t } from '../../text/index.ts';
import { nameParams } from './refusal.ts';

export function sayNotice(notice: Notice, texts: ScenarioTexts | null): string {
  return t(`notice.${notice.code}`, nameParams(notice.params, texts));
}
