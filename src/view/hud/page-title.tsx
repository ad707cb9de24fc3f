// The heading of a screen. When the screen changes the focus comes here, so that it is never lost; when the page is first opened it stays where the browser puts it.
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Whether a first screen has been drawn since the page was opened. */
let opened = false;

export function PageTitle({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened) heading.current?.focus();
    opened = true;
  }, []);
  return (
    <h1 ref={heading} className={className} tabIndex={-1} id="page-title">
      {children}
    </h1>
  );
}
