// A sheet laid over the page: a modal dialog with a title, a body and a way out. Focus stays inside and returns to where it came from.
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ReactNode } from 'react';
import { t } from '../../text/index.ts';
import { Action } from './action.tsx';

export interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Words above the title, for a dateline or a place in a stack. */
  readonly above?: ReactNode;
  /** Buttons beside the way out. */
  readonly actions?: ReactNode;
  readonly closeText?: string;
  /** `line` where another button is the one to press. */
  readonly closeLook?: 'main' | 'line';
  /** `side` leaves the middle of the page in sight. */
  readonly look?: 'wide' | 'narrow' | 'side';
}

export function Sheet({ title, open, onClose, children, above, actions, closeText, closeLook = 'main', look = 'narrow' }: SheetProps) {
  return (
    <ModalOverlay className={`sheet-overlay sheet-overlay-${look}`} isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable>
      <Modal className={`sheet sheet-${look}`}>
        <Dialog className="sheet-dialog">
          {above !== undefined && <div className="sheet-above">{above}</div>}
          <Heading slot="title" className="sheet-title" level={2}>
            {title}
          </Heading>
          <div className="sheet-body">{children}</div>
          <div className="sheet-actions">
            {actions}
            <Action look={closeLook} onPress={onClose} autoFocus>
              {closeText ?? t('hud.close')}
            </Action>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
